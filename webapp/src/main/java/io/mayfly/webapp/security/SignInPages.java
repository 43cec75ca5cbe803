package io.mayfly.webapp.security;

import io.mayfly.webapp.door.ConsolePaths;
import io.mayfly.webapp.door.PlainPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The plain pages around a sign-in, for which the console may not be there. */
final class SignInPages {
    static final String DOWN = PlainPage.of(
            "Signing in is not possible",
            "Please try again shortly.",
            "Die Anmeldung ist im Moment nicht möglich. Bitte versuchen Sie es gleich noch einmal.",
            "/",
            "Try again · Noch einmal versuchen");
    static final String LOST = PlainPage.of(
            "This sign-in is no longer under way",
            "Please begin again.",
            "Diese Anmeldung läuft nicht mehr. Bitte beginnen Sie von vorn.",
            "/",
            "Begin again · Von vorn beginnen");
    static final String SIGNED_OUT = PlainPage.of(
            "You have been signed out",
            "All that you saved is still there. Sign in again to go on.",
            "Sie sind abgemeldet worden. Alles Gespeicherte ist noch da; melden Sie sich wieder an, um weiterzuarbeiten.",
            "/" + ConsolePaths.LOGIN,
            "Sign in again · Wieder anmelden");
    static final String CLOSED = PlainPage.of(
            "This page has been closed",
            "Of many open pages the one that was not heard of for the longest time is closed. All that you saved is still there.",
            "Von vielen offenen Seiten wird die geschlossen, von der am längsten nichts zu hören war. Alles Gespeicherte ist "
                    + "noch da.",
            "/",
            "Open again · Wieder öffnen");
    static final String STRANGER = PlainPage.of(
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
