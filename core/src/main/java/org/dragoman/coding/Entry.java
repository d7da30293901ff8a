package org.dragoman.coding;

import java.util.function.Function;
import org.dragoman.time.Dating;

/** One line of the ledger: an {@link Event}, a {@link Position} or a {@link Quotation}, with its date and its proof. */
public sealed interface Entry permits Event, Position, Quotation {

    /** When it happened or was said. */
    Dating date();

    /** The sentence that proves it. */
    Evidence evidence();

    /** How likely it is right, 0 to 1. */
    double confidence();

    /** The rule of the knowledge that read it. */
    String rule();

    /** Applies the one of three functions that fits; a fourth kind of entry would break compilation. */
    <T> T fold(Function<Event, T> onEvent, Function<Position, T> onPosition, Function<Quotation, T> onQuotation);
}
