package org.dragoman.intake.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One GET over one connection of HTTP/1.1, to an address that was checked before.
 *
 * <p>The clients of the JDK look hosts up by themselves and so cannot be held to the checked address; and they let a
 * server drip a byte a second for ever. Here every read stands under one deadline, and every byte is counted.
 */
final class Exchange {

    private static final int MOST_HEADERS = 64 << 10;

    private final URI address;
    private final FetchLimits limits;
    private final long deadline;

    Exchange(URI address, FetchLimits limits, long deadline) {
        this.address = address;
        this.limits = limits;
        this.deadline = deadline;
    }

    /** Asks and reads the whole answer. */
    Answer get(InetAddress checked, Map<String, String> conditions) throws IOException {
        try (Socket socket = connect(checked)) {
            socket.getOutputStream().write(request(conditions).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return answer(new BufferedInputStream(new Timed(socket)));
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        }
    }

    private Socket connect(InetAddress checked) throws IOException {
        Socket plain = new Socket(Proxy.NO_PROXY);
        try {
            boolean secure = address.getScheme().equalsIgnoreCase("https");
            int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
            plain.connect(new InetSocketAddress(checked, port), remaining());
            plain.setSoTimeout(remaining());
            return secure ? secured(plain, port) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Socket secured(Socket plain, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, address.getHost(), port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private String request(Map<String, String> conditions) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String port = address.getPort() > 0 ? ":" + address.getPort() : "";
        StringBuilder request = new StringBuilder("GET " + path + query + " HTTP/1.1\r\n")
                .append("Host: ")
                .append(address.getHost())
                .append(port)
                .append("\r\n")
                .append("User-Agent: ")
                .append(limits.userAgent())
                .append("\r\n")
                .append(
                        "Accept: text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5\r\n")
                .append("Accept-Language: en\r\nAccept-Encoding: gzip, deflate\r\nConnection: close\r\n");
        conditions.forEach((name, value) -> request.append(name)
                .append(": ")
                .append(value.replaceAll("[\r\n]", ""))
                .append("\r\n"));
        return request.append("\r\n").toString();
    }

    private Answer answer(InputStream in) throws IOException {
        int[] left = {MOST_HEADERS};
        String status = line(in, left);
        if (!status.matches("HTTP/1\\.[01] \\d{3}.*")) {
            throw new FetchFailure("the server does not answer in HTTP");
        }
        int code = Integer.parseInt(status.substring(9, 12));
        Map<String, String> headers = headers(in, left);
        boolean empty = code == 304 || code == 204 || code < 200;
        byte[] body = empty || code >= 300 ? new byte[0] : body(in, headers);
        return new Answer(address, code, headers, body);
    }

    private static Map<String, String> headers(InputStream in, int[] left) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        String length = headers.getOrDefault("content-length", "");
        if (length.matches("\\d{1,18}") && Long.parseLong(length) > limits.bytes()) {
            throw tooLong();
        }
        byte[] raw;
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            raw = chunks(in);
        } else {
            raw = length.matches("\\d{1,18}") ? exactly(in, Integer.parseInt(length)) : upTo(in);
        }
        return decompressed(raw, headers.getOrDefault("content-encoding", ""));
    }

    private byte[] decompressed(byte[] raw, String encoding) throws IOException {
        InputStream bytes = new ByteArrayInputStream(raw);
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> upTo(new GZIPInputStream(bytes));
            case "deflate" -> upTo(new InflaterInputStream(bytes));
            case "", "identity" -> raw;
            default -> throw new FetchFailure("compressed as " + encoding + ", which was not asked for");
        };
    }

    private byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            String size = line(in, new int[] {1024}).replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9A-Fa-f]{1,8}")) {
                throw new FetchFailure("broken transfer; try again later");
            }
            long length = Long.parseLong(size, 16);
            if (length + all.size() > limits.bytes()) {
                throw tooLong();
            }
            if (length == 0) {
                return all.toByteArray();
            }
            all.write(exactly(in, (int) length));
            line(in, new int[] {1024});
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new FetchFailure("the connection broke off early; try again later");
        }
        return bytes;
    }

    private byte[] upTo(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw tooLong();
        }
        return bytes;
    }

    private static String line(InputStream in, int[] left) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection broke off early");
            }
            if (--left[0] < 0) {
                throw new FetchFailure("the server's headers are too long");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private FetchFailure tooLong() {
        return new FetchFailure("longer than " + limits.bytes() + " bytes, which is no page of news");
    }

    private FetchFailure tooSlow() {
        return new FetchFailure("no whole answer within " + limits.time().toSeconds() + " seconds; try again later");
    }

    private int remaining() throws FetchFailure {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw tooSlow();
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    /** A socket's bytes, each read under what is left of the time for the whole. */
    private final class Timed extends InputStream {

        private final Socket socket;
        private final InputStream in;

        Timed(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
        }

        @Override
        public int read() throws IOException {
            socket.setSoTimeout(remaining());
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            socket.setSoTimeout(remaining());
            return in.read(target, offset, length);
        }
    }
}
