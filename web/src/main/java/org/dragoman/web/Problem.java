package org.dragoman.web;

import org.jspecify.annotations.Nullable;

/** A request that is answered with a refusal: what is wrong and what to do. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    private Problem(int status, String title, String detail, @Nullable Throwable cause) {
        super(detail, cause, false, false);
        this.status = status;
        this.title = title;
    }

    /** The request itself is wrong. */
    static Problem wrong(String detail) {
        return new Problem(400, "The request is not understood", detail, null);
    }

    /** There is nothing at this address. */
    static Problem missing(String detail) {
        return new Problem(404, "There is nothing here", detail, null);
    }

    /** Any other refusal. */
    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, null);
    }

    /** The ledger cannot be read. */
    static Problem ledger(Throwable cause) {
        return new Problem(503, "The ledger cannot be read now", String.valueOf(cause.getMessage()), cause);
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
