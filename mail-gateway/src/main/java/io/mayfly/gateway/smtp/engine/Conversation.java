package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.smtp.Reply;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.ConnectHandler;
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
    private @Nullable ScheduledFuture<?> contentDeadline;
    private boolean gone;
    private volatile boolean over;

    Conversation(Conversations all, SocketChannel channel) {
        this.all = all;
        this.channel = channel;
        this.transport = new Transport(channel, all.encryption(), this);
        this.session = new SmtpSession(transport, all.configuration(), all::newCollector);
        this.steps = new WorkerSteps(all, channel, session, this::goOn);
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
        cancelContentDeadline();
        session.resetState();
        all.closed(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (over) {
            return;
        }
        switch ((Frame) message) {
            case Frame.Command command when command.is("RCPT") -> steps.run(() -> all.answer(session, command));
            case Frame.Command command -> {
                write(all.answer(session, command));
                if (session.collector() != null) {
                    contentDeadline = ctx.executor()
                            .schedule(() -> end(Reply.CONTENT_TOO_SLOW), all.contentSeconds(), TimeUnit.SECONDS);
                }
            }
            case Frame.CommandTooLong tooLong -> write(Reply.COMMAND_TOO_LONG.toResponse());
            case Frame.PlaintextAfterStartTls plaintext -> end(Reply.PLAINTEXT_AFTER_STARTTLS);
            case Frame.EndOfContent end -> {
                cancelContentDeadline();
                steps.run(() -> all.receive(session));
            }
        }
    }

    /** Gives a step's answer and goes on with the client, first with the bytes that the framer already holds. */
    private void goOn(Response answer) {
        if (gone) {
            dispose();
            return;
        }
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

    private void cancelContentDeadline() {
        if (contentDeadline != null) {
            contentDeadline.cancel(false);
            contentDeadline = null;
        }
    }

    /** A client that does not read its replies is not read from either, or they would pile up here. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (!steps.isRunning() && !gone) {
            readOn();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof IdleStateEvent) {
            if (over || !channel.isWritable()) {
                channel.close();
            }
            end(Reply.IDLE);
        }
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
