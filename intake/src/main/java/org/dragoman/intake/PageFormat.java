package org.dragoman.intake;

import java.io.IOException;
import org.dragoman.intake.page.PageReader;
import org.dragoman.report.Report;

/** A saved web page. */
final class PageFormat implements Format {

    @Override
    public Deliveries open(Input input, Run run) throws IOException {
        byte[] bytes = input.bytes().readNBytes(Intake.LONGEST_TEXT + 1);
        if (bytes.length > Intake.LONGEST_TEXT) {
            throw new InputFailure(Run.tooLong());
        }
        Report page = PageReader.standard().read(bytes, null, null).report();
        return Deliveries.of(Pages.deliver(page, input.key(), run, input.place()));
    }
}
