package io.mayfly.webapp.api.stream;

import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.api.http.CredentialRequired;
import io.mayfly.webapp.api.http.FailureWriter;
import io.mayfly.webapp.api.http.Parameters;
import io.mayfly.webapp.api.http.ProblemException;
import io.mayfly.webapp.security.ApiCredential;
import io.mayfly.webapp.security.ApiSignIn;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/stream}: the tenant's events as server-sent events. {@code types} names those wanted, with commas
 * between; {@code Last-Event-ID} goes on after that one. A servlet and no JAX-RS resource, because only its
 * non-blocking output lets many streams do without threads and shows which client is slow.
 */
@WebServlet(urlPatterns = "/api/stream", asyncSupported = true)
public class EventStreamServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TYPES = "types";

    @Inject
    private transient OpenStreams streams;

    @Inject
    private transient ApiSignIn signIn;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            CredentialRequired.require(request);
            open(request, response);
        } catch (Refusal | ProblemException refusal) {
            FailureWriter.write(refusal, request, response);
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"GET".equals(request.getMethod())) {
            response.setHeader("Allow", "GET");
            throw new ProblemException(
                    io.mayfly.webapp.api.http.ProblemType.METHOD_NOT_ALLOWED, "A stream is opened with GET");
        }
        ApiCredential.Accepted accepted = (ApiCredential.Accepted) request.getAttribute(ApiCredential.ATTRIBUTE);
        Caller caller = accepted.caller();
        EventStream.Audience audience = audience(caller);
        Faults faults = new Faults();
        faults.check(() ->
                Parameters.requireKnown(Set.of(TYPES), request.getParameterMap().keySet()));
        Supplier<Set<EventType>> types = faults.read(() -> types(request.getParameter(TYPES)));
        Supplier<Optional<Long>> last = faults.read(() -> lastEventId(request));
        faults.throwIfAny();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        // Tells nginx and its like not to gather events before passing them on.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0);
        Supplier<ApiCredential> credential = signIn.checking(request);
        EventStream stream = new EventStream(
                context,
                audience,
                types.get(),
                () -> isStillGood(credential.get(), audience),
                () -> signIn.isStillVouchedFor(accepted));
        streams.open(stream, last.get());
    }

    private static EventStream.Audience audience(Caller caller) {
        return new EventStream.Audience(caller.tenant(), caller.reach(Permission.READ_ADDRESSES));
    }

    /**
     * Trouble in checking is no reason to end a stream; a credential that is no longer good is, or one that reaches
     * other addresses by now: who resumes gets what they may.
     */
    private static boolean isStillGood(ApiCredential credential, EventStream.Audience audience) {
        return switch (credential) {
            case ApiCredential.Accepted accepted ->
                accepted.caller().may(Permission.READ_ADDRESSES)
                        && audience(accepted.caller()).equals(audience);
            case ApiCredential.Unchecked unchecked -> true;
            case ApiCredential.Operator operator -> false;
            case ApiCredential.Missing missing -> false;
            case ApiCredential.Refused refused -> false;
            case ApiCredential.Denied denied -> false;
        };
    }

    static Set<EventType> types(@Nullable String names) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        Stream.of(names == null ? new String[0] : names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> types.add(
                        EventType.of(name).orElseThrow(() -> new Invalid(TYPES, "There is no event type " + name))));
        return types.isEmpty() ? EnumSet.allOf(EventType.class) : types;
    }

    private static Optional<Long> lastEventId(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Last-Event-ID");
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(header.strip()));
        } catch (NumberFormatException e) {
            throw new Invalid("Last-Event-ID", "Last-Event-ID takes the id of an event of this stream");
        }
    }
}
