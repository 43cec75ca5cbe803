package io.mayfly.webapp.security;

import io.mayfly.webapp.door.ConsolePaths;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The plain pages around a sign-in, for which the console may not be there. */
final class SignInPages {
    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Sign-in · Mayfly</title>
            <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
            <body style="font: 16px/1.5 system-ui, sans-serif; max-width: 36em; margin: 4em auto; padding: 0 1em">
            <h1>%s</h1><p>%s</p><p lang="de">%s</p><p><a href="%s">%s</a></p></body></html>
            """;

    static final String DOWN = FRAME.formatted(
            "Signing in is not possible",
            "Please try again shortly.",
            "Die Anmeldung ist im Moment nicht möglich. Bitte versuchen Sie es gleich noch einmal.",
            "/",
            "Mayfly");
    static final String LOST = FRAME.formatted(
            "This sign-in is no longer under way",
            "Please begin again.",
            "Diese Anmeldung läuft nicht mehr. Bitte beginnen Sie von vorn.",
            "/",
            "Mayfly");
    static final String SIGNED_OUT = FRAME.formatted(
            "You have been signed out",
            "Nothing was lost. Sign in again to go on.",
            "Sie sind abgemeldet worden. Nichts ging verloren; melden Sie sich wieder an, um weiterzuarbeiten.",
            "/" + ConsolePaths.LOGIN,
            "Sign in again · Wieder anmelden");

    private SignInPages() {}

    static void answer(HttpServletResponse response, int status, String page) throws IOException {
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
