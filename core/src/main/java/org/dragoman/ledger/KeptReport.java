package org.dragoman.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report in the ledger, without its text.
 *
 * @param id what it is known by
 * @param key the id that the input gave, or the file's name
 * @param title headline
 * @param publisher who published it
 * @param published day of publication
 * @param url where it was found
 * @param language ISO 639-1 code
 * @param story id of the story that it tells together with its near-identical copies; its own id while it has none
 * @param positions number of positions read from it
 * @param events number of events
 * @param quotations number of quotations
 * @param readBy what read it
 */
public record KeptReport(
        String id,
        String key,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String language,
        String story,
        int positions,
        int events,
        int quotations,
        ReadBy readBy) {}
