package org.dragoman.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** UTF-16 on its way to UTF-8, so that line and token readers need to know one encoding only. */
final class Wide extends InputStream {

    private final Reader reader;
    private final char[] chars = new char[4096];
    private ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[0]);

    private Wide(Reader reader) {
        this.reader = reader;
    }

    /** The same bytes without a byte order mark; UTF-16 becomes UTF-8. */
    static BufferedInputStream narrow(Input input) throws IOException {
        BufferedInputStream in = input.bytes();
        byte[] head = input.head(3);
        int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | (head[1] & 0xff);
        if (first == 0xfeff || first == 0xfffe) {
            in.skipNBytes(2);
            Charset charset = first == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new BufferedInputStream(new Wide(new InputStreamReader(in, charset)));
        }
        if (first == 0xefbb && head.length == 3 && (head[2] & 0xff) == 0xbf) {
            in.skipNBytes(3);
        }
        return in;
    }

    @Override
    public int read() throws IOException {
        return bytes.available() > 0 || fill() ? bytes.read() : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return bytes.available() > 0 || fill() ? bytes.read(target, offset, length) : -1;
    }

    private boolean fill() throws IOException {
        int count = reader.read(chars, 0, chars.length - 1);
        if (count < 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[count - 1])) {
            count += Math.max(0, reader.read(chars, count, 1));
        }
        bytes = new ByteArrayInputStream(new String(chars, 0, count).getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
