package io.mayfly.webapp.api.http;

import io.mayfly.webapp.door.Door;
import io.mayfly.webapp.door.Outage;
import io.mayfly.webapp.door.PlainPage;
import io.mayfly.webapp.door.RequestId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Optional;

/** What the container refuses before anything of ours is asked: a problem for programs, a page for people. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

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
        response.getWriter().write(page(status, RequestId.of(request)));
    }

    private static String page(int status, String requestId) {
        return status < 500 && status != HttpServletResponse.SC_REQUEST_TIMEOUT
                ? PlainPage.ofFailure(
                        "There is nothing here",
                        "This address leads nowhere, or to something that is gone.",
                        "Hier gibt es nichts. Diese Adresse führt nirgendwohin, oder zu etwas, das nicht mehr da ist.",
                        requestId)
                : PlainPage.ofFailure(
                        "This did not work",
                        "Please try again shortly.",
                        "Das hat nicht geklappt. Bitte versuchen Sie es gleich noch einmal.",
                        requestId);
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
