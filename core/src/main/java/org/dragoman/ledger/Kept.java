package org.dragoman.ledger;

import org.dragoman.coding.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the ledger.
 *
 * @param id what it is known by, see {@link EntryId}
 * @param entry the entry; the corrected one if a person corrected it
 * @param report the report that tells it
 * @param verdict what a person said of it, if anybody did
 * @param happening for an event, the id of what it tells together with other reports; its own id while it stands alone
 * @param witnesses for an event that leads its happening, the number of reports that tell it; else 1
 */
public record Kept<E extends Entry>(
        String id, E entry, KeptReport report, Correction.@Nullable Verdict verdict, String happening, int witnesses) {}
