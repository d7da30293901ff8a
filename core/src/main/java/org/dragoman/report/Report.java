package org.dragoman.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A news report as it was delivered; nothing in it has been cleaned.
 *
 * @param key the id that the input gave, or the file's name
 * @param title headline, when the input gives one beside the text
 * @param text the whole text; every offset in a reading counts in it
 * @param published day of publication, the anchor of "on Wednesday"
 * @param url where it was found
 * @param publisher who published it
 * @param language ISO 639-1 code, when known
 */
public record Report(
        String key,
        @Nullable String title,
        String text,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String language) {

    public Report {
        Objects.requireNonNull(key, "a report needs a key");
        Objects.requireNonNull(text, "a report needs a text");
    }

    /** A report of text alone. */
    public static Report of(String key, String text, @Nullable LocalDate published) {
        return new Report(key, null, text, published, null, null, null);
    }

    /** What the report is known by: the SHA-256 of title, text and day of publication, as {@code sha256:…}. */
    public String id() {
        MessageDigest digest = sha256();
        digest.update(bytes(title));
        digest.update((byte) 0);
        digest.update(bytes(text));
        digest.update((byte) 0);
        digest.update(bytes(published == null ? null : published.toString()));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** The same report under another day of publication. */
    public Report withPublished(LocalDate day) {
        return new Report(key, title, text, day, url, publisher, language);
    }

    private static byte[] bytes(@Nullable String value) {
        return value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
