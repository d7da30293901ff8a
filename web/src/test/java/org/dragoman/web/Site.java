package org.dragoman.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.coding.Reading;
import org.dragoman.english.EnglishParserProvider;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.MemoryLedger;
import org.dragoman.ledger.ReadBy;
import org.dragoman.report.Report;

/** A server on a free port of this machine, and a client that asks it. */
final class Site implements AutoCloseable {
    static final String TOKEN = "a-token-for-tests";
    static final Lexica LEXICA = Knowledge.load(List.of());
    static final Engine ENGINE = new Engine(new EnglishParserProvider().load(), LEXICA);

    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Site(WebServer server) {
        this.server = server;
    }

    /** Over a ledger that opens so. */
    static Site over(Supplier<Ledger> ledger) {
        return new Site(WebServer.start(Settings.over(ledger, () -> LEXICA, () -> ENGINE)
                .withHost(Settings.LOOPBACK, TOKEN)
                .withPort(0)));
    }

    /** Over what is read from these reports. */
    static Site of(Report... reports) {
        Ledger ledger = new MemoryLedger();
        for (Report report : reports) {
            Reading reading = ENGINE.read(report);
            ledger.put(List.of(Deposit.of(reading)), new ReadBy("test", "test"));
        }
        return over(() -> ledger);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(server.address().replaceAll("/$", "") + path));
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the server did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
