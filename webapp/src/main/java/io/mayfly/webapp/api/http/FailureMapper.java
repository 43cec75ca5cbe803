package io.mayfly.webapp.api.http;

import io.mayfly.webapp.door.RequestId;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place where whatever a resource throws becomes a problem. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    @Inject
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        return response(Failure.of(thrown, RequestId.of(request)));
    }

    /** The answer that a failure makes. */
    public static Response response(Failure failure) {
        Response.ResponseBuilder answer = Response.status(failure.problem().status())
                .type(Problem.MEDIA_TYPE)
                .entity(failure.problem());
        failure.headers().forEach(answer::header);
        return answer.build();
    }
}
