package io.mayfly.webapp.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of the ways into this application a request takes. Decided once for each request, from its path as the
 * container maps it: without path parameters and empty segments, percent-decoded. Everything that treats doors
 * differently asks here, so that no two of them can be talked into different opinions.
 */
public enum Door {
    /** The tenants' API, for programs with a key or a token. */
    API,
    /** The operator's API. */
    PLATFORM,
    /** The ways to Keycloak and back. */
    SIGN_IN,
    /** Where Keycloak tells that a session has ended. */
    BACK_CHANNEL,
    /** What people see in a browser, once they are signed in. */
    CONSOLE,
    /** Descriptions that anybody may read. */
    PUBLIC,
    /** What those ask who keep this running. */
    OPERATION,
    /** A path that can be read in two ways, or leads to what is for the server only; nobody gets in by one. */
    UNCLEAR;

    /** How WEB-INF begins, and the files that tell Payara which libraries it need not read. */
    private static final String FOR_THE_SERVER = "WEB-INF";

    private static final String ATTRIBUTE = Door.class.getName();

    /** The door that a request came to; an error's is that of the request that failed. */
    public static Door of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Door known) {
            return known;
        }
        Door door = at(request.getContextPath(), uri(request));
        request.setAttribute(ATTRIBUTE, door);
        return door;
    }

    private static String uri(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /**
     * The door that a path leads to.
     *
     * @param uri the path as it was sent, with the context path before it
     */
    static Door at(String contextPath, String uri) {
        Optional<List<String>> path =
                uri.startsWith(contextPath) ? PathSegments.of(uri.substring(contextPath.length())) : Optional.empty();
        return path.map(Door::at).orElse(UNCLEAR);
    }

    private static Door at(List<String> path) {
        String first = path.isEmpty() ? "" : path.getFirst();
        return switch (first) {
            case "api" -> path.size() > 1 && path.get(1).equals("platform") ? PLATFORM : API;
            case ConsolePaths.LOGIN, ConsolePaths.CALLBACK, ConsolePaths.LOGOUT, ConsolePaths.SIGNED_OUT ->
                path.size() == 1 ? SIGN_IN : CONSOLE;
            case ConsolePaths.BACK_CHANNEL -> path.size() == 1 ? BACK_CHANNEL : CONSOLE;
            case "openapi", "problems", "docs" -> PUBLIC;
            case "health", "metrics" -> OPERATION;
            default -> first.startsWith(FOR_THE_SERVER) ? UNCLEAR : CONSOLE;
        };
    }

    /** What a request asks of this application, as it was sent: its path, without the slash that it begins with, and its query. */
    public static String target(HttpServletRequest request) {
        String path = uri(request).substring(request.getContextPath().length() + 1);
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    /** Whether programs come this way: they carry a credential with each request and are answered in JSON. */
    public boolean isForPrograms() {
        return this == API || this == PLATFORM;
    }

    /** How many bytes a request may bring here at all; an open page's own are a few thousand, and the API says its limits itself. */
    int longestBody() {
        return isForPrograms() ? Integer.MAX_VALUE : 128 << 10;
    }

    /** Its name in figures. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
