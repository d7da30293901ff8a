package org.dragoman.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.ledger.Ledger;

/** What all who answer requests share: the ledger, what is known, and who may do what. Thread safe. */
final class House implements AutoCloseable {
    private final LedgerDoor door;
    private final CompletableFuture<Lexica> lexica;
    private final Supplier<Engine> engine;
    private final CompletableFuture<Names> names;
    private final Memo memo = new Memo();
    private final Access access;
    private final Assets assets = new Assets();
    private final String about;
    private volatile CompletableFuture<Engine> loading = new CompletableFuture<>();
    private boolean isLoading;

    House(Settings settings) {
        this.door = new LedgerDoor(settings.ledger());
        this.lexica = CompletableFuture.supplyAsync(settings.lexica());
        this.names = lexica.thenApply(Names::new);
        this.engine = settings.engine();
        this.access = new Access(settings);
        this.about = settings.about();
    }

    Ledger ledger() {
        return door.get();
    }

    Lexica lexica() {
        return lexica.join();
    }

    Names names() {
        return names.join();
    }

    /** What reads text; loaded when the first text comes. */
    Engine engine() {
        synchronized (this) {
            if (!isLoading) {
                isLoading = true;
                loading = CompletableFuture.supplyAsync(engine);
            }
        }
        return loading.join();
    }

    Memo memo() {
        return memo;
    }

    Access access() {
        return access;
    }

    Assets assets() {
        return assets;
    }

    String about() {
        return about;
    }

    /** Does something behind the scenes; if it cannot be done, the next who asks hears why. */
    void warm(Runnable work) {
        CompletableFuture.runAsync(work).exceptionally(e -> null);
    }

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** What surrounds a page; the view goes on to say where its data are. */
    FrameBuilder frame(Context ctx, String title, String section) {
        return new FrameBuilder(this, ctx, title, section);
    }

    @Override
    public void close() {
        memo.close();
        door.close();
    }
}
