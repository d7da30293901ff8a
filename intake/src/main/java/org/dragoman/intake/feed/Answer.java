package org.dragoman.intake.feed;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server answered: the body is decompressed, the header names are in lower case. */
final class Answer {

    private final URI address;
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Answer(URI address, int status, Map<String, String> headers, byte[] body) {
        this.address = address;
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** Where the answer came from in the end. */
    URI address() {
        return address;
    }

    int status() {
        return status;
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    byte[] body() {
        return body;
    }
}
