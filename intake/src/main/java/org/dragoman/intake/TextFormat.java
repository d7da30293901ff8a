package org.dragoman.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.intake.text.Decoded;
import org.dragoman.intake.text.Decoder;
import org.dragoman.report.Report;

/** A file that is one report; its headline, dateline and byline are found in the text later. */
final class TextFormat implements Format {

    /** UTF-16 takes two bytes a character, UTF-8 up to three for most scripts. */
    private static final int LONGEST = 3 * Intake.LONGEST_TEXT;

    @Override
    public Deliveries open(Input input, Run run) throws IOException {
        byte[] bytes = input.bytes().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new InputFailure(Run.tooLong());
        }
        Decoded decoded = Decoder.decode(bytes);
        Report report = Report.of(input.key(), decoded.text(), null);
        return Deliveries.of(run.deliver(report, notes(decoded), input.place()));
    }

    /** What to tell of the decoding: nothing when it is certain. */
    static List<String> notes(Decoded decoded) {
        List<String> notes = new ArrayList<>();
        if (decoded.mended() > 0) {
            notes.add(
                    decoded.mended() + " characters could not be read as " + decoded.charset() + " and are \uFFFD now");
        } else if (decoded.guessed()) {
            notes.add("the text names no encoding; read as " + decoded.charset());
        }
        return notes;
    }
}
