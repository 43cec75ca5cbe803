package io.mayfly.gateway.smtp.engine;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a client comes from: what one host can have to itself (an IPv4 address, an IPv6 /64), and what one customer of a
 * provider can easily have (an IPv4 /24, an IPv6 /48). Each is a name to count by.
 */
record ClientNetwork(String narrow, String wide) {

    private static final int IPV4_BYTES = 4;
    private static final int IPV4_WIDE_BYTES = 3;
    private static final int IPV6_BYTES = 8;
    private static final int IPV6_WIDE_BYTES = 6;

    static ClientNetwork of(InetAddress address) {
        return address instanceof Inet6Address
                ? of(address.getAddress(), IPV6_BYTES, IPV6_WIDE_BYTES)
                : of(address.getAddress(), IPV4_BYTES, IPV4_WIDE_BYTES);
    }

    private static ClientNetwork of(byte[] address, int narrow, int wide) {
        return new ClientNetwork(prefix(address, narrow), prefix(address, wide));
    }

    private static String prefix(byte[] address, int length) {
        return address.length + ":" + HexFormat.of().formatHex(Arrays.copyOf(address, length));
    }
}
