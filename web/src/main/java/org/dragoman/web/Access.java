package org.dragoman.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and who may change what.
 *
 * <p>On loopback everybody may look; on another address only who has the token. Changes always need the token, sent as
 * {@code Authorization: Bearer} or as the cookie of a sign-in; with the cookie a change must also carry the form's own
 * word, which another site cannot know. Thread safe.
 */
final class Access {
    static final String COOKIE = "dragoman";

    private static final int RANDOM_BYTES = 18;

    private final byte[] token;
    private final byte[] secret = random();
    private final boolean open;

    Access(Settings settings) {
        String word = settings.token();
        this.token = (word == null ? Base64.getUrlEncoder().withoutPadding().encodeToString(random()) : word)
                .getBytes(StandardCharsets.UTF_8);
        this.open = settings.isLocal();
    }

    /** The word to sign in with. */
    String token() {
        return new String(token, StandardCharsets.UTF_8);
    }

    /** Whether a request may look. */
    boolean mayLook(Context ctx) {
        return open || isSignedIn(ctx);
    }

    /** Whether a request has the token or the cookie of a sign-in. */
    boolean isSignedIn(Context ctx) {
        return isBearer(ctx) || isSession(ctx.cookie(COOKIE));
    }

    private boolean isBearer(Context ctx) {
        String header = ctx.header("Authorization");
        return header != null && header.startsWith("Bearer ") && isToken(header.substring("Bearer ".length()));
    }

    private boolean isToken(String word) {
        return MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8), token);
    }

    private boolean isSession(@Nullable String cookie) {
        return cookie != null && isSame(cookie, word("session"));
    }

    /** Signs in; whether the word was the token. */
    boolean signIn(Context ctx, String word) {
        if (!isToken(word)) {
            return false;
        }
        Cookie cookie = new Cookie(COOKIE, word("session"));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(ctx.scheme().equals("https"));
        cookie.setSameSite(SameSite.STRICT);
        ctx.cookie(cookie);
        return true;
    }

    void signOut(Context ctx) {
        ctx.removeCookie(COOKIE, "/");
    }

    /** The word that the forms of a signed-in reader carry. */
    String formWord() {
        return word("form");
    }

    /**
     * Lets a change through.
     *
     * @throws Problem if the request is not signed in, or may come from another site
     */
    void requireChange(Context ctx, @Nullable String formWord) {
        if (isBearer(ctx)) {
            return;
        }
        if (!isSession(ctx.cookie(COOKIE))) {
            throw Problem.of(
                    401,
                    "Not signed in",
                    "Changes need a sign-in: open /sign-in and enter the token that was printed at the start, or send it as"
                            + " Authorization: Bearer.");
        }
        if (formWord == null || !isSame(formWord, formWord())) {
            throw Problem.of(
                    403,
                    "Not from this page",
                    "The form did not carry the word of this server. Load the page again and repeat the change.");
        }
    }

    /** Words made of the token too, so that a new token ends old sessions. */
    private String word(String purpose) {
        byte[] text =
                (purpose + "\n" + token() + "\n" + HexFormat.of().formatHex(secret)).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Answers.sha256(text));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
