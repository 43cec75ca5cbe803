package io.mayfly.webapp.console.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.shared.JsonConstants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what an open page tells of its person's doings, a bounded number of them in one request: they are done one after
 * the other, each may open a view with all that it reads, and nothing else of the session is done meanwhile.
 */
final class PageRequests extends UidlRequestHandler {
    private static final long serialVersionUID = 1L;

    /** A page that is typed into while the network is slow tells of some thirty at once. */
    static final int MOST = 100;

    /** Each opens a view or a dialog; only keys are pressed faster than the network answers. */
    static final int MOST_OPENING = 10;

    private static final Set<String> OPENING = Set.of("click", "ui-navigate", "ui-refresh", "ui-leave-navigation");

    /** Vaadin's own reader goes as deep as it is led, until there is no stack left. */
    private static final int DEEPEST = 100;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final transient Clock clock;

    PageRequests(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
        Optional<JsonNode> doings = doings(body);
        if (doings.isEmpty()) {
            return Optional.of(() -> response.sendError(HttpServletResponse.SC_BAD_REQUEST, ""));
        }
        if (areTooMany(doings.get())) {
            return Optional.of(() -> response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, ""));
        }
        Optional<ResponseWriter> answer = super.synchronizedHandleRequest(session, request, response, body);
        // For Vaadin only a page's heartbeat is a sign of life, which comes once in five minutes.
        Optional.ofNullable(UI.getCurrent())
                .ifPresent(page -> page.getInternals().setLastHeartbeatTimestamp(clock.millis()));
        return answer;
    }

    /** What a request tells of; empty when nobody can read it. */
    static Optional<JsonNode> doings(String body) {
        try {
            JsonNode told = JSON.readTree(body).path(ApplicationConstants.RPC_INVOCATIONS);
            return Optional.of(told).filter(doings -> doings.isArray() || doings.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static boolean areTooMany(JsonNode doings) {
        long opening = doings.valueStream()
                .filter(doing -> OPENING.contains(
                        doing.path(JsonConstants.RPC_EVENT_TYPE).asText()))
                .count();
        return doings.size() > MOST || opening > MOST_OPENING;
    }
}
