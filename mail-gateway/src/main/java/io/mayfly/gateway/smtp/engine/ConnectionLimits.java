package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.smtp.Reply;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Refuses connections beyond a number in all and per client network (an IPv4 address, an IPv6 /64), with 421 and a close.
 * Unlike James's own it says why, and forgets networks that have left.
 */
@ChannelHandler.Sharable
final class ConnectionLimits extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<String> NETWORK = AttributeKey.valueOf("mayfly.network");
    private static final int IPV6_NETWORK_BYTES = 8;

    private final int all;
    private final int perNetwork;
    private final BooleanSupplier closing;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<String, Integer> openPerNetwork = new ConcurrentHashMap<>();

    /** Zero means no limit. */
    ConnectionLimits(int all, int perNetwork, BooleanSupplier closing) {
        this.all = all;
        this.perNetwork = perNetwork;
        this.closing = closing;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        String network = network(((InetSocketAddress) ctx.channel().remoteAddress()).getAddress());
        ctx.channel().attr(NETWORK).set(network);
        int total = open.incrementAndGet();
        int ofNetwork = openPerNetwork.merge(network, 1, Integer::sum);
        if (closing.getAsBoolean()) {
            refuse(ctx, Reply.SHUTTING_DOWN);
        } else if (exceeds(total, all) || exceeds(ofNetwork, perNetwork)) {
            refuse(ctx, Reply.TOO_MANY_CONNECTIONS);
        } else {
            ctx.fireChannelActive();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        String network = ctx.channel().attr(NETWORK).getAndSet(null);
        if (network != null) {
            open.decrementAndGet();
            openPerNetwork.computeIfPresent(network, (same, count) -> count > 1 ? count - 1 : null);
        }
        ctx.fireChannelInactive();
    }

    private static boolean exceeds(int count, int limit) {
        return limit > 0 && count > limit;
    }

    private static void refuse(ChannelHandlerContext ctx, Reply reply) {
        byte[] line =
                (reply.code() + " " + reply.status() + " " + reply.text() + "\r\n").getBytes(StandardCharsets.US_ASCII);
        ctx.writeAndFlush(Unpooled.wrappedBuffer(line)).addListener(ChannelFutureListener.CLOSE);
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
    }
}
