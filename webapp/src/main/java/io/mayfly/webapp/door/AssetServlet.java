package io.mayfly.webapp.door;

import io.mayfly.webapp.door.Assets.Asset;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Serves our own scripts, styles and pictures, compressed where the browser takes that. A link with the version in it is
 * good for ever; without one the browser asks each time whether there is a newer one.
 */
@WebServlet(urlPatterns = {"/js/*", "/css/*", "/img/*"})
public class AssetServlet extends HttpServlet {
    static final String VERSION = "v";
    private static final long serialVersionUID = 1L;

    private final transient Assets assets;

    @Inject
    public AssetServlet(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Asset> asset = assets.at(path);
        if (asset.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean versioned = asset.get().version().equals(request.getParameter(VERSION));
        asset.get().send(versioned, request, response);
    }
}
