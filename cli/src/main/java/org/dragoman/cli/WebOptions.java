package org.dragoman.cli;

import org.dragoman.intake.feed.FetchLimits;
import picocli.CommandLine.Option;

/** How a command asks the web. */
final class WebOptions {
    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Mail or web address that sites are given to reach you.")
    private String contact = "";

    @Option(names = "--allow-private", description = "Also ask addresses of this machine and its own network.")
    private boolean allowPrivate;

    FetchLimits limits() {
        return FetchLimits.standard().allowPrivate(allowPrivate).contact(contact);
    }
}
