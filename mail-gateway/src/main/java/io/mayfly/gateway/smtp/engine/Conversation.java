package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.smtp.Reply;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.ConnectHandler;
import org.apache.james.protocols.smtp.SMTPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's dialogue, from the greeting to the close. Commands are answered on the event loop, except the steps that
 * wait for something below (RCPT, and the end of the content): these run on a worker while nothing more is read from
 * the client. So a session is never worked on by two threads at once, a slow database delays only those who need
 * it, and a client that sends faster than we answer is held back by TCP.
 */
final class Conversation extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final Conversations all;
    private final SocketChannel channel;
    private final Framer framer = new Framer(this);
    private final SmtpSession session;
    private final Transport transport;
    private final WorkerSteps steps;
    private final TimeSpent time = new TimeSpent();
    private int junkCommands;
    private boolean gone;
    private volatile boolean over;

    Conversation(Conversations all, SocketChannel channel) {
        this.all = all;
        this.channel = channel;
        this.transport = new Transport(channel, all.encryption(), this);
        this.session = new SmtpSession(transport, all.configuration(), all::newCollector);
        this.steps = new WorkerSteps(all, channel, session);
    }

    Framer framer() {
        return framer;
    }

    /** Whether the client's next bytes have to be left alone: a step is running, or the client does not take its replies. */
    boolean isWaiting() {
        return steps.isRunning() || !channel.isWritable();
    }

    /** Whether the last reply has been given. */
    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    @Nullable ContentCollector collector() {
        return session.collector();
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        all.opened(this);
        for (ConnectHandler<SmtpSession> greeter : all.greeters()) {
            write(greeter.onConnect(session));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        over = true;
        gone = true;
        if (!steps.isRunning()) {
            dispose();
        }
    }

    private void dispose() {
        session.resetState();
        all.closed(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (over) {
            return;
        }
        switch ((Frame) message) {
            case Frame.Command command
            when command.is("RCPT") ->
                steps.run(() -> all.answer(session, command), answer -> goOn(counted(command, answer)));
            case Frame.Command command -> {
                write(counted(command, all.answer(session, command)));
                noteProgress();
            }
            case Frame.CommandTooLong tooLong -> write(countedAsJunk(Reply.COMMAND_TOO_LONG.toResponse()));
            case Frame.PlaintextAfterStartTls plaintext -> end(Reply.PLAINTEXT_AFTER_STARTTLS);
            case Frame.EndOfContent end -> {
                junkCommands = 0;
                time.message();
                steps.run(() -> all.receive(session), this::goOn);
            }
        }
    }

    private void noteProgress() {
        if (session.collector() != null) {
            time.content();
        } else {
            time.envelope(
                    session.getAttachment(SMTPSession.SENDER, State.Transaction).isPresent());
        }
    }

    private Response counted(Frame.Command command, Response answer) {
        return command.leadsToMessage() && !Reply.isRefusal(answer) ? answer : countedAsJunk(answer);
    }

    /** The answer, or the last one there is when the client has sent too much that leads to nothing. */
    private Response countedAsJunk(Response answer) {
        junkCommands++;
        return all.patience().isExceededBy(junkCommands) && !answer.isEndSession()
                ? Reply.TOO_MANY_COMMANDS.toLastResponse()
                : answer;
    }

    /** Gives a step's answer and goes on with the client, first with the bytes that the framer already holds. */
    private void goOn(Response answer) {
        if (gone) {
            dispose();
            return;
        }
        time.heard();
        write(answer);
        if (all.isClosing() && session.collector() == null && !over) {
            end(Reply.SHUTTING_DOWN);
        }
        readOn();
    }

    /** After the last reply the channel counts as not writable, but is read from still, to see the client go. */
    private void readOn() {
        channel.config().setAutoRead(over || channel.isWritable());
        channel.pipeline().context(ConnectionLimits.class).fireChannelRead(Unpooled.EMPTY_BUFFER);
    }

    /** Says goodbye now if nothing is under way; otherwise after the answer to what is. */
    void endWhenIdle() {
        channel.eventLoop().execute(() -> {
            if (session.collector() == null) {
                end(Reply.SHUTTING_DOWN);
            }
        });
    }

    private void end(Reply reply) {
        if (!over && !steps.isRunning()) {
            session.resetState();
            write(reply.toLastResponse());
        }
    }

    private void write(@Nullable Response response) {
        if (response != null) {
            transport.writeResponse(response, session);
        }
    }

    /** A client that does not read its replies is not read from either, or they would pile up here. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (!steps.isRunning() && !gone) {
            readOn();
        }
    }

    /** The client has sent some bytes, though maybe no whole command. */
    void heard() {
        time.heard();
    }

    /** Looks from any thread, and ends the conversation on its own one; not while we are those who are waited for. */
    void endIfOverdue(Patience patience, long now) {
        time.excess(patience, now)
                .ifPresent(reply -> channel.eventLoop().execute(() -> {
                    if (!steps.isRunning() && (over || !channel.isWritable())) {
                        channel.close();
                    }
                    end(reply);
                }));
    }

    /** Broken connections and failed handshakes are the client's affair and everyday; the rest is ours. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (all.isClientsAffair(cause)) {
            LOG.debug("Connection broke: {}", cause.toString());
        } else {
            LOG.error("Connection failed", cause);
        }
        over = true;
        channel.close();
    }
}
