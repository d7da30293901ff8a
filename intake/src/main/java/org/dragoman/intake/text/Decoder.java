package org.dragoman.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of text and decodes it.
 *
 * <p>In this order: a byte order mark; UTF-8 when the bytes are valid UTF-8, because nothing else looks like it by
 * chance; the charset that was declared; UTF-8 with a few broken places; what the statistics of the bytes suggest;
 * windows-1252.
 */
public final class Decoder {

    /** What browsers take for Latin-1, too. */
    public static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final char REPLACEMENT = '\uFFFD';
    private static final int SAMPLE = 1 << 16;

    private Decoder() {}

    /** Decodes text of which nothing is known. */
    public static Decoded decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /**
     * Decodes text.
     *
     * @param bytes the text as it came
     * @param declared the charset that a header or the text itself names; ignored when the bytes prove it wrong
     */
    public static Decoded decode(byte[] bytes, @Nullable Charset declared) {
        Mark mark = Mark.of(bytes);
        if (mark != null) {
            return lenient(bytes, mark.length, mark.charset, false);
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && !isEscaped(declared)) {
            return new Decoded(utf8, StandardCharsets.UTF_8, false, 0);
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return lenient(bytes, 0, declared, false);
        }
        Decoded mended = lenient(bytes, 0, StandardCharsets.UTF_8, declared == null);
        return isMostlyUtf8(bytes, mended.mended()) ? mended : guess(bytes);
    }

    /** The charset of that name as browsers understand it, if this Java has it. */
    public static Optional<Charset> charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        String plain = name.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        try {
            return Optional.of(
                    switch (plain) {
                        case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii" -> FALLBACK;
                        case "gb2312", "gbk" -> Charset.forName("GB18030");
                        case "ks_c_5601-1987", "euc-kr" -> Charset.forName("x-windows-949");
                        case "shift_jis", "sjis", "x-sjis" -> Charset.forName("windows-31j");
                        case "iso-8859-9" -> Charset.forName("windows-1254");
                        default -> Charset.forName(plain);
                    });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Whether the start of a file looks like no text in any encoding: control bytes, or NUL outside UTF-16. */
    public static boolean isBinary(byte[] head) {
        if (Mark.of(head) != null) {
            return false;
        }
        int odd = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            odd += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1a && b != 0x1b
                    ? 1
                    : 0;
        }
        return odd * 50 > head.length;
    }

    private static Decoded guess(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
        detector.dataEnd();
        Charset found = charset(detector.getDetectedCharset()).orElse(FALLBACK);
        return lenient(bytes, 0, found.equals(StandardCharsets.UTF_8) ? FALLBACK : found, true);
    }

    /** ISO-2022 and its like are seven-bit, so that they pass for UTF-8. */
    private static boolean isEscaped(@Nullable Charset declared) {
        return declared != null && declared.name().startsWith("ISO-2022");
    }

    /** One broken place among many good ones is a transfer error, not another encoding. */
    private static boolean isMostlyUtf8(byte[] bytes, int mended) {
        int leads = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            leads += (bytes[i] & 0xe0) >= 0xc0 && (bytes[i + 1] & 0xc0) == 0x80 ? 1 : 0;
        }
        return leads >= 4L * mended;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Decoded lenient(byte[] bytes, int from, Charset charset, boolean guessed) {
        String text = new String(bytes, from, bytes.length - from, charset);
        int mended = (int) text.chars().filter(c -> c == REPLACEMENT).count();
        return new Decoded(text, charset, guessed, mended);
    }

    /** A byte order mark and what it says. */
    private record Mark(Charset charset, int length) {

        static @Nullable Mark of(byte[] bytes) {
            int first = at(bytes, 0) << 8 | at(bytes, 1);
            if (first == 0xefbb && at(bytes, 2) == 0xbf) {
                return new Mark(StandardCharsets.UTF_8, 3);
            }
            if (first == 0xfffe) {
                return new Mark(StandardCharsets.UTF_16LE, 2);
            }
            return first == 0xfeff ? new Mark(StandardCharsets.UTF_16BE, 2) : null;
        }

        private static int at(byte[] bytes, int index) {
            return index < bytes.length ? bytes[index] & 0xff : 0;
        }
    }
}
