package io.mayfly.webapp.api.openapi;

import io.mayfly.webapp.door.PacedOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document in one media type, made once and served again and again.
 *
 * @param tag a strong entity tag, which is another one as soon as a byte is
 * @param vary the header field of requests by which another one is chosen
 * @param encoding how the bytes are compressed, when they are
 */
public record Representation(String mediaType, byte[] bytes, String tag, String vary, Optional<String> encoding) {
    /** Kept for five minutes, so that after an upgrade the new description is soon seen. */
    private static final String CACHE_CONTROL = "public, max-age=300";

    public static Representation of(String mediaType, byte[] bytes) {
        return new Representation(mediaType, bytes, tag(bytes), "Accept", Optional.empty());
    }

    public Representation varyingBy(String header) {
        return new Representation(mediaType, bytes, tag, header, encoding);
    }

    /** The same for those who take it compressed. */
    public Representation compressed() {
        ByteArrayOutputStream shorter = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(shorter)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] written = shorter.toByteArray();
        return new Representation(mediaType, written, tag(written), vary, Optional.of("gzip"));
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", CACHE_CONTROL);
        response.setHeader("Vary", vary);
        if (isNamedBy(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        encoding.ifPresent(way -> response.setHeader("Content-Encoding", way));
        response.setContentType(mediaType);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(bytes.length);
        new PacedOutput(response.getOutputStream()).write(bytes);
    }

    /** Compares weakly, as {@code If-None-Match} does (RFC 9110 §13.1.2). */
    boolean isNamedBy(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }
}
