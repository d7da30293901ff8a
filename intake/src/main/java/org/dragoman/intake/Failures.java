package org.dragoman.intake;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Failures in words that tell a person what to do. */
final class Failures {

    private Failures() {}

    /** The reason of a failure that stops one input. */
    static String message(Exception e) {
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return "no such file; check the path";
        }
        if (e instanceof AccessDeniedException) {
            return "not allowed to read it; check its permissions";
        }
        if (e instanceof EOFException) {
            return "ends too early; the file is cut off, fetch it again";
        }
        if (e instanceof ZipException) {
            return "damaged compressed data (" + e.getMessage() + "); fetch the file again";
        }
        return e instanceof InputFailure ? String.valueOf(e.getMessage()) : "cannot be read (" + e.getMessage() + ")";
    }

    /** The last delivery of an input whose bytes can no longer be had. */
    static Delivery stop(Deliveries deliveries, String place, IOException e) {
        deliveries.close();
        return new Delivery.Undelivered(place, message(e), place);
    }
}
