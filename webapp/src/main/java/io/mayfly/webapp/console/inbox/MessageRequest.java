package io.mayfly.webapp.console.inbox;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.message.MessageNotFound;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.ReadMessage;
import io.mayfly.mail.tempaddress.AddressReference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A request for a message, or for a part of one: {@code /{address}/{message}/{part}}. */
record MessageRequest(List<String> parts) {
    /** @throws MessageNotFound when the path has not that many parts */
    static MessageRequest of(HttpServletRequest request, int parts) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        List<String> found = List.of(path.replaceFirst("^/", "").split("/"));
        if (found.size() != parts) {
            throw new MessageNotFound();
        }
        return new MessageRequest(found);
    }

    OpenMessage open(ReadMessage readMessage, Caller caller) {
        return readMessage.open(caller, new AddressReference(parts.get(0)), new MessageReference(parts.get(1)));
    }

    /** What of the message is wanted. */
    String part() {
        return parts.get(2);
    }

    /** What is sent is for this person alone, and is what it says it is. */
    static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal.kind() == Refusal.Kind.BUSY) {
            response.setHeader("Retry-After", "5");
        }
        response.sendError(
                switch (refusal.kind()) {
                    case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                    case BUSY -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                    default -> HttpServletResponse.SC_NOT_FOUND;
                });
    }
}
