package io.mayfly.webapp.door;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Our own scripts, styles and pictures, read and compressed once. They are few and small. */
@ApplicationScoped
public class Assets {
    static final Set<String> FOLDERS = Set.of("/js/", "/css/", "/img/");
    private static final int VERSION_BYTES = 8;
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "mjs", "text/javascript;charset=UTF-8",
            "wasm", "application/wasm",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=UTF-8");

    private final Map<String, Asset> files = new HashMap<>();

    @Inject
    private ServletContext context;

    /**
     * A file.
     *
     * @param version another one when its content is another
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and not changed by anybody
    record Asset(byte[] plain, byte[] compressed, String version, String type) {
        static Asset of(String path, byte[] content) {
            String ending = path.substring(path.lastIndexOf('.') + 1);
            return new Asset(
                    content, gzip(content), version(content), TYPES.getOrDefault(ending, "application/octet-stream"));
        }

        /** @param forEver whether the link that led here is another one when the content is */
        void send(boolean forEver, HttpServletRequest request, HttpServletResponse response) throws IOException {
            String tag = "W/\"" + version + "\"";
            response.setHeader("Cache-Control", forEver ? "public, max-age=31536000, immutable" : "no-cache");
            response.setHeader("ETag", tag);
            response.setHeader("Vary", "Accept-Encoding");
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            boolean shorter = AcceptEncoding.takesGzip(request);
            byte[] content = shorter ? compressed : plain;
            if (shorter) {
                response.setHeader("Content-Encoding", "gzip");
            }
            response.setContentType(type);
            response.setContentLength(content.length);
            new PacedOutput(response.getOutputStream()).write(content);
        }

        private static byte[] gzip(byte[] content) {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return compressed.toByteArray();
        }

        private static String version(byte[] content) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
                return HexFormat.of().formatHex(hash, 0, VERSION_BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @PostConstruct
    void read() {
        FOLDERS.stream()
                .flatMap(folder -> Optional.ofNullable(context.getResourcePaths(folder)).orElse(Set.of()).stream())
                .filter(path -> !path.endsWith("/"))
                .forEach(path -> files.put(path, Asset.of(path, content(path))));
    }

    private byte[] content(String path) {
        try (InputStream in = Objects.requireNonNull(context.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Asset> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /**
     * The link to a file that browsers may keep for ever: with another content it is another link.
     *
     * @param path without a slash at its beginning
     */
    public String link(String path) {
        Asset asset = at("/" + path).orElseThrow(() -> new IllegalArgumentException("There is no file " + path));
        return path + "?" + AssetServlet.VERSION + "=" + asset.version();
    }
}
