package io.mayfly.webapp.api.reference;

import io.mayfly.webapp.api.http.PublicPage;
import io.mayfly.webapp.api.openapi.OpenApiDescription;
import io.mayfly.webapp.api.openapi.Representation;
import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.door.AcceptEncoding;
import io.mayfly.webapp.door.SecurityHeaders;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** {@code /docs/api}: the API for people, made once. It needs no sign-in and no scripts. */
@WebServlet(urlPatterns = {"/docs", "/docs/*"})
@SuppressWarnings("NullAway.Init") // the container calls init() before anything else
public class ReferenceServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/api";

    @Inject
    private transient Settings settings;

    private transient Representation plain;
    private transient Representation compressed;

    @Override
    public void init() {
        String html = new ReferencePage(
                        OpenApiDescription.assemble(), settings.baseUrl().toString())
                .html();
        plain = Representation.of("text/html", html.getBytes(StandardCharsets.UTF_8))
                .varyingBy("Accept-Encoding");
        compressed = plain.compressed();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String path = request.getPathInfo();
        if (path == null || path.equals("/")) {
            response.sendRedirect(settings.baseUrl() + PublicPage.REFERENCE);
        } else if (path.equals(PAGE)) {
            response.setHeader(SecurityHeaders.POLICY, PublicPage.policy());
            (AcceptEncoding.takesGzip(request) ? compressed : plain).answer(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
