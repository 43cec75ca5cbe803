package io.mayfly.webapp.door;

import io.mayfly.webapp.door.Assets.Asset;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Serves pdf.js with its fonts, under a path with its version, so that browsers may keep it for ever. Few ever ask for it, so
 * that its files are read when they are. What runs as a worker brings this policy along: it compiles nothing out of text.
 */
@WebServlet("/pdf/*")
public class PdfLibrary extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ROOT = "/pdf/";
    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

    private final transient Set<String> known = new HashSet<>();
    private final transient Map<String, Asset> read = new ConcurrentHashMap<>();

    /** Where the library is, without a slash at the beginning and with one at the end. */
    public static String folder(ServletContext context) {
        return inside(context, ROOT).stream().findFirst().orElseThrow().substring(1);
    }

    private static Set<String> inside(ServletContext context, String folder) {
        return Optional.ofNullable(context.getResourcePaths(folder)).orElse(Set.of());
    }

    @Override
    public void init() {
        find(ROOT);
    }

    private void find(String folder) {
        for (String path : inside(getServletContext(), folder)) {
            if (path.endsWith("/")) {
                find(path);
            } else {
                known.add(path);
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String inside = request.getPathInfo();
        String path = ROOT + (inside == null ? "" : inside.substring(1));
        if (!known.contains(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(SecurityHeaders.POLICY, POLICY);
        asset(path).send(true, request, response);
    }

    private Asset asset(String path) throws IOException {
        @Nullable Asset before = read.get(path);
        if (before != null) {
            return before;
        }
        try (InputStream in = Objects.requireNonNull(getServletContext().getResourceAsStream(path), path)) {
            Asset asset = Asset.of(path, in.readAllBytes());
            read.put(path, asset);
            return asset;
        }
    }
}
