package org.dragoman.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.Query;

/**
 * Serves the pages and the REST interface over a ledger.
 *
 * <pre>{@code
 * try (WebServer server = WebServer.start(settings)) {
 *     System.out.println(server.address());
 *     ...
 * }
 * }</pre>
 *
 * <p>It makes no request of its own. A ledger that cannot be opened does not stop it: pages say what is wrong until it can.
 * Thread safe.
 */
public final class WebServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());
    private static final long LARGEST_BODY = 1_000_000;
    private static final double REQUESTS = 5_000;
    private static final double READINGS = 10;
    private static final double SIGN_INS = 1;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Settings settings;
    private final House house;
    private final Throttle requests = new Throttle(REQUESTS, REQUESTS);
    private final Throttle signIns = new Throttle(SIGN_INS, 10);
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final EntriesApi entries;
    private final Javalin javalin;

    private WebServer(Settings settings, House house, Councils councils) {
        this.settings = settings;
        this.house = house;
        this.entries = new EntriesApi(house);
        endpoints.addAll(entries.endpoints());
        endpoints.addAll(new SumsApi(house, councils).endpoints());
        endpoints.addAll(new CodeApi(house, new Throttle(READINGS, 20)).endpoints());
        this.javalin = Javalin.create(config -> configure(config, councils));
    }

    /**
     * Starts a server; it listens when this returns.
     *
     * @throws IllegalStateException if the address is taken, with what to do
     */
    public static WebServer start(Settings settings) {
        House house = new House(settings);
        Councils councils = new Councils(house);
        // Before anything listens, so that the ledger is opened and counted while the server is set up.
        house.warm(() -> countAhead(house, councils));
        WebServer server = new WebServer(settings, house, councils);
        try {
            server.javalin.start(settings.host(), settings.port());
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw new IllegalStateException(
                    "Cannot listen on " + settings.host() + ":" + settings.port() + " (" + e.getMessage()
                            + "). Choose another with --port, or stop what listens there.",
                    e);
        }
    }

    /** The address to open. */
    public String address() {
        return "http://" + settings.host() + ":" + javalin.port() + "/";
    }

    /** The word to sign in with at {@code /sign-in}, for those who may change things. */
    public String token() {
        return house.access().token();
    }

    /** Stops listening and lets go of the ledger. */
    @Override
    public void close() {
        javalin.stop();
        house.close();
    }

    /** Counts what the first pages need, so that the first reader does not wait for it. */
    private static void countAhead(House house, Councils councils) {
        new OverviewPage(house).count();
        new ListPages(house).count();
        house.memo().get(List.of("months", Query.all()), () -> house.ledger().months(Query.all()));
        councils.askable();
    }

    // ---- how it is set up ----

    private void configure(JavalinConfig config, Councils councils) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.routes.before(this::admit);
        pages(config, councils);
        actions(config);
        for (Endpoint each : endpoints) {
            config.routes.addHttpHandler(HandlerType.findOrCreate(each.method()), each.path(), each.handler());
        }
        config.routes.get("/api/openapi.json", ctx -> Answers.json(ctx, OpenApi.of(endpoints)));
        config.routes.get("/assets/{name}", house.assets()::serve);
        config.routes.exception(Problem.class, (e, ctx) -> refuse(ctx, e));
        config.routes.exception(LedgerException.class, (e, ctx) -> refuse(ctx, Problem.ledger(e)));
        config.routes.exception(Exception.class, (e, ctx) -> fail(ctx, e));
        config.routes.error(
                404, "*", ctx -> unanswered(ctx, Problem.missing("There is no such page. Go to / or search.")));
        config.routes.error(
                405,
                "*",
                ctx -> unanswered(ctx, Problem.of(405, "Not done so", "This address takes another method; see /api.")));
        config.routes.error(
                413,
                "*",
                ctx -> unanswered(
                        ctx, Problem.of(413, "Too large", "A body has at most 1 MB. Send reports one by one.")));
    }

    private void pages(JavalinConfig config, Councils councils) {
        ListPages lists = new ListPages(house);
        config.routes.get("/", new OverviewPage(house)::show);
        config.routes.get("/search", new SearchPage(house)::show);
        config.routes.get("/council", new CouncilPage(house, councils)::show);
        config.routes.get("/actors", lists::actors);
        config.routes.get("/actors/{code}", new ActorPage(house)::show);
        config.routes.get("/measures", lists::measures);
        config.routes.get("/measures/{kind}/{target}", new MeasurePage(house, councils)::show);
        config.routes.get("/events", new EventsPage(house)::show);
        config.routes.get("/reports", lists::reports);
        config.routes.get("/reports/{id}", new ReportPage(house)::show);
        config.routes.get("/stories/{id}", new StoryPage(house)::show);
        config.routes.get("/api", this::description);
        config.routes.get("/sign-in", this::signInPage);
    }

    private void actions(JavalinConfig config) {
        config.routes.post("/sign-in", this::signIn);
        config.routes.post("/sign-out", this::signOut);
        config.routes.post("/entries/{id}/verdict", entries::judgeByForm);
    }

    // ---- before every request ----

    private void admit(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        requests.take(ctx.ip(), System.nanoTime());
        if (settings.isLocal() && !isOwnName(ctx.header("Host"))) {
            throw Problem.of(
                    421, "Not this host", "This server answers to its own machine only, as 127.0.0.1 or localhost.");
        }
        boolean open = ctx.path().equals("/sign-in") || ctx.path().startsWith("/assets/");
        if (!open && !house.access().mayLook(ctx)) {
            throw Problem.of(
                    401,
                    "Not signed in",
                    "Open /sign-in and enter the token, or send it as Authorization: Bearer TOKEN.");
        }
    }

    /** Another name would mean that a page of another site reaches in through a name that it made point here. */
    private static boolean isOwnName(@org.jspecify.annotations.Nullable String host) {
        if (host == null) {
            return false;
        }
        int colon = host.lastIndexOf(':');
        boolean port = colon > 0 && host.indexOf(']', colon) < 0;
        return LOCAL_NAMES.contains((port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT));
    }

    // ---- small pages ----

    private void description(Context ctx) {
        Params.of(ctx, Set.of());
        Frame frame =
                house.frame(ctx, "Interface", "api").json("/api/openapi.json").build();
        Views.page(ctx, "api", frame, endpoints);
    }

    private void signInPage(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        Views.page(ctx, "signin", house.frame(ctx, "Sign in", "").build(), "");
    }

    private void signIn(Context ctx) {
        signIns.take(ctx.ip(), System.nanoTime());
        if (house.access().signIn(ctx, Params.form(ctx).text("token", ""))) {
            ctx.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(401);
        Views.page(
                ctx,
                "signin",
                house.frame(ctx, "Sign in", "").build(),
                "This is not the token. It was printed when the server" + " was started.");
    }

    private void signOut(Context ctx) {
        house.access().requireChange(ctx, Params.form(ctx).text("word"));
        house.access().signOut(ctx);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    // ---- what goes wrong ----

    private void fail(Context ctx, Exception e) {
        if (e instanceof io.javalin.http.HttpResponseException known) {
            refuse(ctx, Problem.of(known.getStatus(), "Not done", String.valueOf(known.getMessage())));
            return;
        }
        if (e instanceof UncheckedIOException && ctx.res().isCommitted()) {
            return; // The client has gone before all of its answer was written.
        }
        LOG.log(System.Logger.Level.ERROR, "a request to " + ctx.endpoints() + " failed", e);
        refuse(
                ctx,
                Problem.of(
                        500,
                        "This should not happen",
                        "The server failed at this request. Please report it with the address."));
    }

    /** What nothing answered gets a page; what was answered keeps its answer. */
    private void unanswered(Context ctx, Problem problem) {
        String type = String.valueOf(ctx.res().getContentType());
        if (!type.startsWith("text/html") && !type.startsWith("application/")) {
            refuse(ctx, problem);
        }
    }

    private void refuse(Context ctx, Problem problem) {
        ctx.res().setHeader("Cache-Control", "no-store");
        ctx.status(problem.status());
        if (problem.status() == 429) {
            ctx.header("Retry-After", "1");
        }
        if (ctx.path().startsWith("/api/")) {
            Answers.problem(ctx, problem);
            return;
        }
        Views.page(ctx, "problem", house.frame(ctx, problem.title(), "").build(), problem);
    }
}
