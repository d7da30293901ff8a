package org.dragoman.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** One JSON object, an array of them, or several one after another. */
final class JsonFormat implements Format {

    private static final int HEAD = 1 << 15;

    @Override
    public Deliveries open(Input input, Run run) throws IOException {
        return isLines(input) ? new LinesFormat().open(input, run) : new Values(input, run);
    }

    /** JSON Lines often go by this name: the first line is an object of its own, and there is a second. */
    private static boolean isLines(Input input) throws IOException {
        String head = new String(input.head(HEAD), StandardCharsets.UTF_8).strip();
        int end = head.indexOf('\n');
        String first = end < 0 ? head : head.substring(0, end).strip();
        return end > 0 && first.startsWith("{") && first.endsWith("}");
    }

    private static final class Values extends Deliveries {

        private final JsonParser parser;
        private final String place;
        private final String key;
        private final Run run;
        private boolean listed;

        Values(Input input, Run run) throws IOException {
            this.parser =
                    JsonFields.MAPPER.createParser(new InputStreamReader(Wide.narrow(input), StandardCharsets.UTF_8));
            this.place = input.place();
            this.key = input.key();
            this.run = run;
        }

        @Override
        @Nullable
        Delivery read() {
            try {
                JsonToken token = parser.nextToken();
                while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                    listed = token == JsonToken.START_ARRAY;
                    token = parser.nextToken();
                }
                return token == null ? null : deliver();
            } catch (JacksonException e) {
                close();
                return new Delivery.Undelivered(key, JsonFields.explain(e), here());
            }
        }

        private Delivery deliver() {
            String here = here();
            try {
                return JsonFields.of(parser.<JsonNode>readValueAsTree()).deliver(run, here);
            } catch (InputFailure e) {
                return new Delivery.Undelivered(here, Failures.message(e), here);
            }
        }

        /** A file that is one report is called by its name. */
        private String here() {
            return listed ? place + ":" + parser.currentLocation().getLineNr() : place;
        }
    }
}
