package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.smtp.Reply;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Refuses connections beyond a number in all and per client network (an IPv4 address, an IPv6 /64), with 421 and a close.
 * Once it is crowded, what is left is for networks that have few: who comes with many, or out of a wider network (an
 * IPv4 /24, an IPv6 /48) that has many, takes nobody else's place. Unlike James's own it says why, and forgets networks
 * that have left.
 */
@ChannelHandler.Sharable
final class ConnectionLimits extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<ClientNetwork> NETWORK = AttributeKey.valueOf("mayfly.network");

    private final Numbers numbers;
    private final BooleanSupplier closing;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<String, Integer> openPerNetwork = new ConcurrentHashMap<>();

    /**
     * How many connections may be open; zero means no limit.
     *
     * @param crowdedFrom how many make it crowded
     * @param few how many a network may have then, and four times as many a wider one
     */
    record Numbers(int all, int perNetwork, int crowdedFrom, int few) {

        private static final int WIDER = 4;

        private boolean isCrowdedBy(int total) {
            return exceeds(total, crowdedFrom);
        }

        private boolean refuse(int total, int ofNetwork, int ofWider) {
            return exceeds(total, all)
                    || exceeds(ofNetwork, perNetwork)
                    || (isCrowdedBy(total) && (exceeds(ofNetwork, few) || exceeds(ofWider, few * WIDER)));
        }

        private static boolean exceeds(int count, int limit) {
            return limit > 0 && count > limit;
        }
    }

    ConnectionLimits(Numbers numbers, BooleanSupplier closing) {
        this.numbers = numbers;
        this.closing = closing;
    }

    /** Whether connections are scarce, so that clients are given less time. */
    boolean isCrowded() {
        return numbers.isCrowdedBy(open.get());
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        ClientNetwork network =
                ClientNetwork.of(((InetSocketAddress) ctx.channel().remoteAddress()).getAddress());
        ctx.channel().attr(NETWORK).set(network);
        int total = open.incrementAndGet();
        int ofNetwork = openPerNetwork.merge(network.narrow(), 1, Integer::sum);
        int ofWider = openPerNetwork.merge(network.wide(), 1, Integer::sum);
        if (closing.getAsBoolean()) {
            refuse(ctx, Reply.SHUTTING_DOWN);
        } else if (numbers.refuse(total, ofNetwork, ofWider)) {
            refuse(ctx, Reply.TOO_MANY_CONNECTIONS);
        } else {
            ctx.fireChannelActive();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        ClientNetwork network = ctx.channel().attr(NETWORK).getAndSet(null);
        if (network != null) {
            open.decrementAndGet();
            leave(network.narrow());
            leave(network.wide());
        }
        ctx.fireChannelInactive();
    }

    private void leave(String network) {
        openPerNetwork.computeIfPresent(network, (same, count) -> count > 1 ? count - 1 : null);
    }

    private static void refuse(ChannelHandlerContext ctx, Reply reply) {
        byte[] line =
                (reply.code() + " " + reply.status() + " " + reply.text() + "\r\n").getBytes(StandardCharsets.US_ASCII);
        ctx.writeAndFlush(Unpooled.wrappedBuffer(line)).addListener(ChannelFutureListener.CLOSE);
    }
}
