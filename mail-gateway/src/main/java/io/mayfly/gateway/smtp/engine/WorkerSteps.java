package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.smtp.Reply;
import io.netty.channel.socket.SocketChannel;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.james.protocols.api.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of one session that wait for something below: each runs on a worker while nothing more is read from the
 * client, and its answer is given on the event loop. To be used on the event loop.
 */
final class WorkerSteps {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerSteps.class);

    private final Conversations all;
    private final SocketChannel channel;
    private final SmtpSession session;
    private boolean running;

    WorkerSteps(Conversations all, SocketChannel channel, SmtpSession session) {
        this.all = all;
        this.channel = channel;
        this.session = session;
    }

    boolean isRunning() {
        return running;
    }

    /** @param answered takes the step's answer, and goes on with the client */
    void run(Supplier<Response> step, Consumer<Response> answered) {
        running = true;
        channel.config().setAutoRead(false);
        long asked = System.nanoTime();
        try {
            all.workers().execute(() -> {
                session.overdue(all.isTooLate(asked));
                Response answer = answer(step);
                channel.eventLoop().execute(() -> done(answer, answered));
            });
        } catch (RejectedExecutionException e) {
            if (session.collector() != null) {
                session.resetState();
            }
            done(Reply.BUSY.toResponse(), answered);
        }
    }

    private void done(Response answer, Consumer<Response> answered) {
        running = false;
        answered.accept(answer);
    }

    @SuppressWarnings("checkstyle:illegalcatch") // whatever went wrong below, the client is owed an answer
    private static Response answer(Supplier<Response> step) {
        try {
            return step.get();
        } catch (RuntimeException | Error e) {
            LOG.error("A step of a session failed", e);
            return Reply.TROUBLE.toResponse();
        }
    }
}
