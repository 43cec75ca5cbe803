package io.mayfly.webapp.security;

import io.mayfly.webapp.door.ConsolePaths;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The plain pages around a sign-in, for which the console may not be there. */
final class SignInPages {
    /** Title, heading, what to do in English and German, the way on, and what the way is called. */
    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s · Mayfly</title>
            <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
            <style>
            :root { --ground: #f7f7f8; --raised: #fff; --line: rgba(24, 24, 27, 0.1); --words: #27272a; --quiet: #5a5a63;
              --accent: #0d766e; --on-accent: #fff; }
            @media (prefers-color-scheme: dark) { :root { --ground: #111113; --raised: #1d1d20;
              --line: rgba(244, 244, 246, 0.11); --words: #e4e4e7; --quiet: #a9a9b3; --accent: #3bb8ab;
              --on-accent: #06201d; } }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground);
              color: var(--words); font: 14px/1.5 system-ui, sans-serif; }
            main { box-sizing: border-box; width: min(30rem, 100vw - 24px); padding: 32px; background: var(--raised);
              border: 1px solid var(--line); border-radius: 10px; }
            h1 { margin: 0 0 12px; font-size: 1.375rem; line-height: 1.3; }
            p { margin: 0 0 12px; } p[lang] { color: var(--quiet); }
            a { display: inline-block; margin-top: 8px; padding: 8px 16px; border-radius: 6px; background: var(--accent);
              color: var(--on-accent); font-weight: 550; text-decoration: none; }
            a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
            </style></head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p lang="de">%3$s</p><p><a href="%4$s">%5$s</a></p></main></body></html>
            """;

    static final String DOWN = FRAME.formatted(
            "Signing in is not possible",
            "Please try again shortly.",
            "Die Anmeldung ist im Moment nicht möglich. Bitte versuchen Sie es gleich noch einmal.",
            "/",
            "Try again · Noch einmal versuchen");
    static final String LOST = FRAME.formatted(
            "This sign-in is no longer under way",
            "Please begin again.",
            "Diese Anmeldung läuft nicht mehr. Bitte beginnen Sie von vorn.",
            "/",
            "Begin again · Von vorn beginnen");
    static final String SIGNED_OUT = FRAME.formatted(
            "You have been signed out",
            "Nothing was lost. Sign in again to go on.",
            "Sie sind abgemeldet worden. Nichts ging verloren; melden Sie sich wieder an, um weiterzuarbeiten.",
            "/" + ConsolePaths.LOGIN,
            "Sign in again · Wieder anmelden");
    static final String STRANGER = FRAME.formatted(
            "You are signed in, but belong to no organisation here",
            "Your membership has ended, or nobody has added you yet. Members are added by the operator of this "
                    + "installation: ask an owner of your organisation to have you added. Then sign out and in again.",
            "Ihre Mitgliedschaft ist beendet, oder Sie sind noch nicht hinzugefügt worden. Mitglieder fügt der Betreiber "
                    + "dieser Installation hinzu: Bitten Sie einen Inhaber Ihrer Organisation, das zu veranlassen. Melden "
                    + "Sie sich dann ab und wieder an.",
            "/" + ConsolePaths.LOGOUT,
            "Sign out · Abmelden");

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
