package org.dragoman.intake;

import java.io.IOException;

/** One form that reports come in. */
interface Format {

    /**
     * Starts to read an input. Its stream is closed by whoever opened it.
     *
     * @throws IOException if the bytes cannot be had
     * @throws InputFailure if they are not what they should be
     */
    Deliveries open(Input input, Run run) throws IOException;
}
