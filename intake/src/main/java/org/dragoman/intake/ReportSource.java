package org.dragoman.intake;

/**
 * Where reports come from: files, an archive, a feed.
 *
 * <p>{@code try (Deliveries deliveries = source.open()) { deliveries.stream()… }}
 */
public interface ReportSource {

    /** Starts to read; what cannot be read is delivered as such and is never thrown. */
    Deliveries open();
}
