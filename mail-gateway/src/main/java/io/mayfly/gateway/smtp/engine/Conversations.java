package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.smtp.ContentCommand;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.CommandDispatcher;
import org.apache.james.protocols.api.handler.ConnectHandler;
import org.apache.james.protocols.api.handler.ProtocolHandlerChain;
import org.apache.james.protocols.netty.Encryption;
import org.apache.james.protocols.netty.HandlerConstants;
import org.apache.james.protocols.smtp.SMTPConfiguration;

/** What the conversations of one server have in common: the configured handlers, the workers, the time they have. */
final class Conversations {

    private final SMTPConfiguration configuration;
    private final Supplier<Encryption> encryption;
    private final Workers workers;
    private final Rules rules;
    private final ConnectionLimits limits;
    private final ContentIntake intake;
    private final CommandDispatcher<SmtpSession> dispatcher;
    private final ContentCommand contentCommand;
    private final List<ConnectHandler<SmtpSession>> greeters;
    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /** What all servers of a process share: threads for steps that wait, and heap for content. */
    record Resources(Workers workers, ContentIntake intake) {}

    /**
     * What clients may do.
     *
     * @param untilWorker how long a step may wait for a worker
     */
    record Rules(ConnectionLimits.Numbers connections, Patience ordinary, Patience whenCrowded, Duration untilWorker) {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // James's handler chain is looked up by raw class
    Conversations(
            SMTPConfiguration configuration,
            ProtocolHandlerChain handlers,
            Supplier<Encryption> encryption,
            Resources resources,
            Rules rules) {
        this.configuration = configuration;
        this.encryption = encryption;
        this.workers = resources.workers();
        this.intake = resources.intake();
        this.rules = rules;
        this.limits = new ConnectionLimits(rules.connections(), this::isClosing);
        this.dispatcher = handlers.getFirstHandler(CommandDispatcher.class).orElseThrow();
        this.contentCommand = handlers.getFirstHandler(ContentCommand.class).orElseThrow();
        this.greeters = (List) handlers.getHandlers(ConnectHandler.class);
    }

    /** Puts a new connection's handlers in place. */
    void begin(SocketChannel channel) {
        Conversation conversation = new Conversation(this, channel);
        channel.pipeline()
                .addLast(HandlerConstants.CONNECTION_LIMIT_HANDLER, limits)
                .addLast(HandlerConstants.FRAMER, conversation.framer())
                .addLast(HandlerConstants.CORE_HANDLER, conversation);
    }

    Response answer(SmtpSession session, Frame.Command command) {
        return dispatcher.onLine(session, command.line());
    }

    Response receive(SmtpSession session) {
        return intake.receive(session, contentCommand);
    }

    ContentCollector newCollector() {
        return intake.collector(configuration.getMaxMessageSize());
    }

    void opened(Conversation conversation) {
        open.add(conversation);
    }

    void closed(Conversation conversation) {
        open.remove(conversation);
        synchronized (open) {
            open.notifyAll();
        }
    }

    /** Waits until the last conversation is over, at most so long. */
    void awaitEnd(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (open) {
            long left = patience.toMillis();
            while (!open.isEmpty() && left > 0) {
                open.wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        }
    }

    int count() {
        return open.size();
    }

    /** From now on each conversation ends as soon as nothing is under way in it. */
    void close() {
        closing = true;
        open.forEach(Conversation::endWhenIdle);
    }

    boolean isClosing() {
        return closing;
    }

    boolean isTooLate(long askedNanos) {
        return System.nanoTime() - askedNanos > rules.untilWorker().toNanos();
    }

    boolean isClientsAffair(Throwable cause) {
        return cause instanceof IOException || cause instanceof DecoderException || cause instanceof SSLException;
    }

    /** What clients may ask of us at the moment. */
    Patience patience() {
        return limits.isCrowded() ? rules.whenCrowded() : rules.ordinary();
    }

    /** Sends those away who have taken longer than they may; to be called again and again. */
    void endOverdue() {
        Patience patience = patience();
        long now = System.nanoTime();
        open.forEach(conversation -> conversation.endIfOverdue(patience, now));
    }

    SMTPConfiguration configuration() {
        return configuration;
    }

    Encryption encryption() {
        return encryption.get();
    }

    Workers workers() {
        return workers;
    }

    List<ConnectHandler<SmtpSession>> greeters() {
        return greeters;
    }
}
