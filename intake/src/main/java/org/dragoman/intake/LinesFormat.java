package org.dragoman.intake;

import java.io.IOException;
import org.dragoman.intake.text.Decoder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON Lines: one report a line. A broken line is reported with its number, and the others are read. */
final class LinesFormat implements Format {

    @Override
    public Deliveries open(Input input, Run run) throws IOException {
        return new Lines(input, run);
    }

    private static final class Lines extends Deliveries {

        private final ByteLines lines;
        private final String place;
        private final Run run;

        Lines(Input input, Run run) throws IOException {
            this.lines = new ByteLines(Wide.narrow(input), JsonFields.LONGEST);
            this.place = input.place();
            this.run = run;
        }

        @Override
        @Nullable
        Delivery read() {
            try {
                byte[] line = lines.next();
                while (line != null && isBlank(line)) {
                    line = lines.next();
                }
                return line == null ? null : deliver(line, place + ":" + lines.number());
            } catch (IOException e) {
                return Failures.stop(this, place + ":" + (lines.number() + 1), e);
            }
        }

        private Delivery deliver(byte[] line, String here) {
            try {
                if (lines.isCut()) {
                    throw new InputFailure(Run.tooLong());
                }
                JsonNode node = JsonFields.MAPPER.readTree(Decoder.decode(line).text());
                return JsonFields.of(node).deliver(run, here);
            } catch (InputFailure e) {
                return new Delivery.Undelivered(here, Failures.message(e), here);
            } catch (JacksonException e) {
                return new Delivery.Undelivered(here, JsonFields.explain(e), here);
            }
        }

        private static boolean isBlank(byte[] line) {
            for (byte b : line) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }
}
