package org.dragoman.ledger;

/** The ledger cannot do what it was asked: what is wrong, where, and what to do. Nothing that it holds was lost. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for a person. */
    public LedgerException(String message) {
        super(message);
    }

    /** With a message for a person and what lies behind it. */
    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
