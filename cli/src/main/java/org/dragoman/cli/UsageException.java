package org.dragoman.cli;

/** Wrong use of a command; the message says what to do, and no stack trace is shown. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
