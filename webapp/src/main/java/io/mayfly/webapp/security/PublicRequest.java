package io.mayfly.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/**
 * A request under the URL by which the world knows it. The container sees the plain connection behind the proxy that
 * ends TLS, and would not recognise its own redirect URI.
 */
final class PublicRequest extends HttpServletRequestWrapper {
    private final URI base;

    PublicRequest(HttpServletRequest request, URI base) {
        super(request);
        this.base = base;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(base.toString()).append(getRequestURI());
    }

    @Override
    public String getScheme() {
        return base.getScheme();
    }

    @Override
    public boolean isSecure() {
        return "https".equals(base.getScheme());
    }
}
