package io.mayfly.webapp.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Asks Keycloak for all organisations of who signs in ({@code organization:*}), so that people can switch between them.
 * The container refuses to be given that scope, because Keycloak can't announce scopes with a parameter: it is given the
 * plain one, with which Keycloak would let a person choose one organisation, and the request is widened on its way out.
 */
final class AllOrganizations extends HttpMessageContextWrapper {
    private static final String REQUEST = "/protocol/openid-connect/auth?";
    private static final String ONE = "([?&]scope=(?:[^?&]*(?:\\+|%20))?)organization(?=&|\\+|%20|$)";
    private static final String ALL = "$1organization%3A*";

    AllOrganizations(HttpMessageContext context) {
        super(context);
    }

    @Override
    public HttpServletResponse getResponse() {
        return widening(super.getResponse());
    }

    @Override
    public AuthenticationStatus redirect(String location) {
        return super.redirect(widened(location));
    }

    static HttpServletResponse widening(HttpServletResponse response) {
        return new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(widened(location));
            }
        };
    }

    static String widened(String location) {
        return location.contains(REQUEST) ? location.replaceFirst(ONE, ALL) : location;
    }
}
