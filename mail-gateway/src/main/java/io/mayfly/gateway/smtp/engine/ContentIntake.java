package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.observe.Meters;
import io.mayfly.gateway.smtp.ContentCommand;
import io.mayfly.gateway.smtp.Reply;
import java.util.Objects;
import java.util.Optional;
import org.apache.james.protocols.api.Response;

/**
 * The way of content from its collector to the command that answers for it: what is wrong with it is refused here, and
 * the rest waits its turn, so that the heap holds what is being stored.
 */
public final class ContentIntake {

    private static final int LONGEST_LINE = 1024 * 1024;
    private static final long MILLIS_TO_WAIT_FOR_ROOM = 8_000;

    private final ContentBudget budget;
    private final Meters meters;

    public ContentIntake(ContentBudget budget, Meters meters) {
        this.budget = budget;
        this.meters = meters;
    }

    ContentCollector collector(long maxMessageSize) {
        return new ContentCollector(budget, new ContentLimits(maxMessageSize, LONGEST_LINE));
    }

    /** Answers for the content that has been collected; whatever the answer, the transaction is over then. */
    Response receive(SmtpSession session, ContentCommand command) {
        try {
            ContentCollector collector = Objects.requireNonNull(session.collector());
            Optional<Reply> refusal = collector.refusal();
            if (refusal.isPresent()) {
                return refuse(refusal.get());
            }
            return session.isOverdue() ? refuse(Reply.BUSY) : receiveInTurn(session, collector, command);
        } finally {
            session.resetState();
        }
    }

    private Response receiveInTurn(SmtpSession session, ContentCollector collector, ContentCommand command) {
        int size = collector.size();
        try {
            if (!budget.awaitStoring(size, MILLIS_TO_WAIT_FOR_ROOM)) {
                return refuse(Reply.OUT_OF_MEMORY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.SHUTTING_DOWN.toLastResponse();
        }
        try {
            byte[] content = collector.content();
            collector.release();
            return command.onContent(session, content);
        } finally {
            budget.doneStoring(size);
        }
    }

    private Response refuse(Reply reply) {
        meters.refused(reply.code(), reply.status());
        return reply.equals(Reply.BARE_LF) ? reply.toLastResponse() : reply.toResponse();
    }
}
