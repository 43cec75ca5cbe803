package io.mayfly.webapp.observe;

import io.mayfly.webapp.live.EventTail;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * {@code /health/live} says that this application runs (a restart would not help), {@code /health/ready} that it can
 * serve: the database answers and events arrive. 200 or 503, with JSON that names what is down.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int DATABASE_SECONDS = 2;
    private static final Duration EVENTS_LATE = Duration.ofSeconds(10);

    @Resource(lookup = "java:app/jdbc/mayfly")
    private transient DataSource dataSource;

    @Inject
    private transient EventTail tail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().endsWith("/live")) {
            answer(response, true, "{\"status\":\"UP\"}");
            return;
        }
        boolean database = databaseAnswers();
        boolean events = tail.sinceLastLook().compareTo(EVENTS_LATE) < 0;
        boolean up = database && events;
        answer(
                response,
                up,
                "{\"status\":\"%s\",\"checks\":{\"database\":\"%s\",\"events\":\"%s\"}}"
                        .formatted(word(up), word(database), word(events)));
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(DATABASE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }

    private static void answer(HttpServletResponse response, boolean up, String body) throws IOException {
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(body);
    }
}
