package io.mayfly.webapp.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.proc.BadJWTException;
import io.mayfly.webapp.door.ConsolePaths;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Keycloak tells that a session has ended there, so that it ends here at once (OpenID Connect Back-Channel Logout
 * 1.0 §2.5 and §2.8). Anybody may call; only what the realm has signed is heard, and no more is read than that takes.
 */
@WebServlet("/" + ConsolePaths.BACK_CHANNEL)
public class BackChannelServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(BackChannelServlet.class);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FIELD = "logout_token=";
    private static final int LONGEST = 16 * 1024;

    @Inject
    private transient LogoutTokens tokens;

    @Inject
    private transient ConsoleSessions sessions;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Tell of an end with POST");
            return;
        }
        Optional<String> token = token(request);
        if (token.isEmpty()) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Send one logout_token in a form");
            return;
        }
        try {
            int ended = sessions.end(tokens.verify(token.get())::covers);
            LOG.info("Keycloak has ended {} console sessions", ended);
        } catch (ParseException | BadJOSEException e) {
            LOG.warn("What came by the back channel is no logout token: {}", reason(e));
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "This is no good logout token");
        } catch (JOSEException e) {
            LOG.warn("A logout token can't be checked: {}", e.toString());
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The keys of the realm can't be read");
        }
    }

    /** Our own words about a token that was signed; a parser's may quote what anybody has sent. */
    private static String reason(Exception failure) {
        return failure instanceof BadJWTException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }

    private static Optional<String> token(HttpServletRequest request) throws IOException {
        @Nullable String type = request.getContentType();
        if (type == null || !type.startsWith(FORM)) {
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        return body.length > LONGEST ? Optional.empty() : field(new String(body, StandardCharsets.US_ASCII));
    }

    static Optional<String> field(String form) {
        List<String> tokens = Stream.of(form.split("&"))
                .filter(field -> field.startsWith(FIELD))
                .map(field -> field.substring(FIELD.length()))
                .toList();
        try {
            return tokens.size() == 1
                    ? Optional.of(URLDecoder.decode(tokens.getFirst(), StandardCharsets.US_ASCII))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"error\":\"invalid_request\",\"error_description\":\"" + why + "\"}");
    }
}
