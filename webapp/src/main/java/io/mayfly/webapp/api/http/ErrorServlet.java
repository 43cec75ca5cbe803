package io.mayfly.webapp.api.http;

import io.mayfly.webapp.door.Door;
import io.mayfly.webapp.door.Outage;
import io.mayfly.webapp.door.RequestId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Optional;

/** What the container refuses before anything of ours is asked: a problem for programs, a plain page for people. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%d · Mayfly</title></head>
            <body style="font: 16px/1.5 system-ui, sans-serif; max-width: 36em; margin: 4em auto; padding: 0 1em">
            <h1>%s</h1><p>Request %s</p><p><a href="/">To the console</a></p></body></html>
            """;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Throwable> outage = outage(request);
        int status = outage.isPresent() ? ProblemType.UNAVAILABLE.status() : status(request);
        Door door = Door.of(request);
        if (door.isForPrograms() || door == Door.UNCLEAR) {
            FailureWriter.write(outage.orElseGet(() -> new WebApplicationException(status)), request, response);
            return;
        }
        if (status == ProblemType.UNAVAILABLE.status()) {
            response.setHeader("Retry-After", Failure.RETRY_SECONDS);
        }
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        String words = status < 500 && status != HttpServletResponse.SC_REQUEST_TIMEOUT
                ? "There is nothing here"
                : "This did not work; please try again";
        response.getWriter().write(PAGE.formatted(status, words, RequestId.of(request)));
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    }

    private static Optional<Throwable> outage(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .filter(Outage::isBehind);
    }
}
