package io.mayfly.webapp.api.http;

import io.mayfly.webapp.door.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers a problem where no JAX-RS resource is at work. */
public final class FailureWriter {
    private FailureWriter() {}

    public static void write(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Failure failure = Failure.of(thrown, RequestId.of(request));
        failure.headers().forEach(response::setHeader);
        response.setStatus(failure.problem().status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(failure.problem()));
    }
}
