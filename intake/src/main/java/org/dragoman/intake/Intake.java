package org.dragoman.intake;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads files as news comes in them: {@code Intake.standard().publishedOn(day).files(paths)}.
 *
 * <p>Reads text, JSON Lines, JSON, HTML and CSV, folders of these, each also gzipped; {@code -} is standard input.
 * What a file holds is told by its name, and by its first bytes where the name says nothing. Encodings are found out.
 * One unreadable input is one {@link Delivery.Undelivered}; the others are read all the same. Immutable.
 */
public final class Intake {

    /** Longest text of one report, in characters. */
    public static final int LONGEST_TEXT = 20 << 20;

    private final @Nullable LocalDate published;
    private final InputStream standardInput;
    private final Consumer<String> notices;
    private final Function<String, Delivery> web;

    private Intake(
            @Nullable LocalDate published,
            InputStream standardInput,
            Consumer<String> notices,
            Function<String, Delivery> web) {
        this.published = published;
        this.standardInput = standardInput;
        this.notices = notices;
        this.web = web;
    }

    /** An intake that knows no date of its own and keeps its notices to itself. */
    public static Intake standard() {
        return new Intake(null, System.in, notice -> {}, Intake::offline);
    }

    /** Gives reports that have no date of their own this one. */
    public Intake publishedOn(@Nullable LocalDate day) {
        return new Intake(day, standardInput, notices, web);
    }

    /** Reads {@code -} from this stream. */
    public Intake standardInput(InputStream stream) {
        return new Intake(published, stream, notices, web);
    }

    /** Sends what concerns no single report (unknown fields, totals of an archive), one line each, to {@code sink}. */
    public Intake notices(Consumer<String> sink) {
        return new Intake(published, standardInput, sink, web);
    }

    /** Reads what begins with {@code http://} or {@code https://} by asking {@code fetch}, which must not throw. */
    public Intake addresses(Function<String, Delivery> fetch) {
        return new Intake(published, standardInput, notices, fetch);
    }

    private static Delivery offline(String address) {
        return new Delivery.Undelivered(
                address, "addresses are not asked here; save the page and give the file", address);
    }

    /** The reports in files, in folders and at addresses, in the order given; folders in the order of their file names. */
    public ReportSource files(List<String> paths) {
        List<String> fixed = List.copyOf(paths);
        return () -> new FileDeliveries(fixed.iterator(), new Run(published, standardInput, notices, web));
    }

    /**
     * The reports of one stream that is open already, such as one of a cluster's file system; closed at the end.
     *
     * @param name what the stream is known by; its ending says what it holds, as that of a file would
     * @param place what errors call it
     */
    public Deliveries stream(String name, String place, InputStream stream) {
        return FileDeliveries.of(name, place, stream, new Run(published, standardInput, notices, web));
    }

    /** The names of the fields that a report may come in, as lines of JSON and columns of tables have them. */
    public static List<String> fields() {
        return ReportFields.NAMES;
    }
}
