package io.mayfly.gateway.smtp.engine;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/**
 * Cuts a client's bytes into {@link Frame}s, and leaves them alone while the conversation waits for an answer.
 * Content goes to its collector in bulk, not line by line, so that lines of any length arrive whole and cheaply.
 */
final class Framer extends ByteToMessageDecoder {

    /** RFC 5321 §4.5.3.1.4 asks for 512 at least. */
    private static final int LONGEST_COMMAND = 4096;

    private final Conversation conversation;
    private boolean skippingCommand;

    Framer(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) throws Exception {
        conversation.heard();
        super.channelRead(ctx, bytes);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (conversation.isOver()) {
            in.skipBytes(in.readableBytes());
        } else if (!conversation.isWaiting()) {
            ContentCollector collector = conversation.collector();
            if (collector == null) {
                decodeCommand(in, out);
            } else if (collector.read(in)) {
                out.add(new Frame.EndOfContent());
            }
        }
    }

    /** What is left when the connection closes is neither a command nor a message. */
    @Override
    protected void decodeLast(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        in.skipBytes(in.readableBytes());
    }

    private void decodeCommand(ByteBuf in, List<Object> out) {
        int lf = in.indexOf(in.readerIndex(), in.writerIndex(), (byte) '\n');
        int length = lf < 0 ? in.readableBytes() : lf + 1 - in.readerIndex();
        boolean tooLong = skippingCommand || length > LONGEST_COMMAND;
        if (lf < 0 && !tooLong) {
            return;
        }
        if (tooLong) {
            in.skipBytes(length);
            skippingCommand = lf < 0;
            if (lf >= 0) {
                out.add(new Frame.CommandTooLong());
            }
            return;
        }
        byte[] line = new byte[length];
        in.readBytes(line);
        Frame.Command command = new Frame.Command(line);
        out.add(command.is("STARTTLS") && in.isReadable() ? new Frame.PlaintextAfterStartTls() : command);
    }
}
