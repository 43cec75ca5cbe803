package io.mayfly.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** What a request to the API shows of who sends it, kept apart from the request, which may be over before the work is. */
record PresentedCredential(
        Optional<String> operatorKey,
        Optional<String> apiKey,
        Optional<String> token,
        Optional<String> tenant,
        String sourceIp) {
    static final String TENANT = "Mayfly-Tenant";
    private static final String BEARER = "bearer ";

    static PresentedCredential of(HttpServletRequest request, String sourceIp) {
        return new PresentedCredential(
                header(request, "X-Operator-Key"),
                header(request, "X-Api-Key"),
                header(request, "Authorization")
                        .filter(given -> given.toLowerCase(Locale.ROOT).startsWith(BEARER))
                        .map(given -> given.substring(BEARER.length()).strip()),
                header(request, TENANT),
                sourceIp);
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).map(String::strip);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "credential from " + sourceIp;
    }
}
