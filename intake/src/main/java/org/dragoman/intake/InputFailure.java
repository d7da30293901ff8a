package org.dragoman.intake;

/** Input that cannot be read, with a message for the user: what is wrong and what to do. */
final class InputFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputFailure(String message) {
        super(message, null, false, false);
    }
}
