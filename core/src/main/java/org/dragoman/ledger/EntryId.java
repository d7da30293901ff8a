package org.dragoman.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is known by: a letter for its kind and twenty hexadecimal digits.
 *
 * <p>The id is made of the report, the place of the proof and what was coded, never of dates, confidence or rules. So a
 * later reading that says the same of the same sentence gives the same id, and a correction finds its entry again.
 */
public final class EntryId {
    private static final int DIGITS = 20;
    private static final HexFormat HEX = HexFormat.of();

    private EntryId() {}

    /** The id of an entry of a report. */
    public static String of(String reportId, Entry entry) {
        return entry.fold(event -> event(reportId, event), p -> position(reportId, p), q -> quotation(reportId, q));
    }

    private static String event(String report, Event event) {
        return 'e'
                + hash(
                        report,
                        place(event),
                        actor(event.source()),
                        actor(event.target()),
                        event.cameo(),
                        event.factuality().name());
    }

    private static String position(String report, Position position) {
        return 'p'
                + hash(
                        report,
                        place(position),
                        actor(position.holder()),
                        measure(position.measure()),
                        measure(position.about()),
                        position.stance().name(),
                        position.act());
    }

    private static String quotation(String report, Quotation quotation) {
        return 'q' + hash(report, place(quotation), actor(quotation.speaker()), quotation.content());
    }

    private static String place(Entry entry) {
        return entry.evidence().span().begin() + "-" + entry.evidence().span().end();
    }

    private static @Nullable String actor(@Nullable Participant participant) {
        return participant == null
                ? null
                : participant.actor().name() + "/" + participant.actor().code();
    }

    private static @Nullable String measure(@Nullable Measure measure) {
        if (measure == null) {
            return null;
        }
        String known = measure.kind() + "/" + measure.target();
        return measure.isOther() ? known + "/" + measure.label() : known;
    }

    private static String hash(@Nullable String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HEX.formatHex(digest.digest(), 0, DIGITS / 2);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
