package io.mayfly.gateway.smtp.engine;

import io.netty.buffer.Unpooled;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.james.protocols.api.ProtocolSession;
import org.apache.james.protocols.api.handler.LineHandler;
import org.apache.james.protocols.netty.Encryption;
import org.apache.james.protocols.netty.NettyProtocolTransport;

/**
 * The connection as James's commands see it. It closes gently: the last reply goes out, then only our half is closed and
 * the client's last words are drained, since a plain close with unread input would reset the connection and could cost
 * the client that reply.
 */
final class Transport extends NettyProtocolTransport {

    private static final long LINGER_SECONDS = 10;

    private final SocketChannel channel;
    private final Conversation conversation;

    Transport(SocketChannel channel, Encryption encryption, Conversation conversation) {
        super(channel, encryption, false);
        this.channel = channel;
        this.conversation = conversation;
    }

    @Override
    protected void close() {
        conversation.end();
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> channel.shutdownOutput());
        ScheduledFuture<?> last = channel.eventLoop().schedule(() -> channel.close(), LINGER_SECONDS, TimeUnit.SECONDS);
        channel.closeFuture().addListener(closed -> last.cancel(false));
    }

    /** Content is not read line by line here, and after the end the framer drops what comes. */
    @Override
    public void pushLineHandler(LineHandler<? extends ProtocolSession> handler, ProtocolSession session) {
        // deliberately nothing
    }

    @Override
    public void popLineHandler() {
        // deliberately nothing
    }
}
