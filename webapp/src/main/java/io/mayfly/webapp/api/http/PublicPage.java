package io.mayfly.webapp.api.http;

import io.mayfly.webapp.door.ConsolePaths;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The frame of the pages that anybody may read: Mayfly's look in the light and in the dark, whole without scripts and
 * without anything from elsewhere.
 */
public final class PublicPage {
    /** Where the API's reference is. */
    public static final String REFERENCE = "/" + ConsolePaths.REFERENCE;

    private static final String STYLE = resource("public-page.css");
    private static final String SCRIPT = resource("public-page.js");

    /** Title, style, links of the bar, content, script. */
    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%s · Mayfly</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <style>%s</style></head>
            <body><a class="skip" href="#content">Skip to the content</a>
            <header class="bar"><a href="/">Mayfly</a> <a href="%s">API reference</a>
            <a href="/problems/">Problems</a> <a href="/openapi">OpenAPI description</a></header>
            %s%s
            </body></html>
            """;

    private PublicPage() {}

    /** @param content HTML that holds one {@code main} of the id {@code content} */
    public static String of(String title, String content) {
        return FRAME.formatted(title, STYLE, REFERENCE, content, "");
    }

    /** A page whose examples can be copied, to be answered under {@link #policy}. */
    public static String withCopying(String title, String content) {
        return FRAME.formatted(title, STYLE, REFERENCE, content, "<script>" + SCRIPT + "</script>");
    }

    /**
     * Allows a page its style and its script, by their hashes: a nonce would have to be another one in each answer, and
     * the pages are kept by those who read them.
     */
    public static String policy() {
        return "default-src 'none'; style-src " + hash(STYLE) + "; script-src " + hash(SCRIPT)
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PublicPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
