package io.mayfly.e2e.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds a port offset at which nothing listens yet. */
final class FreePorts {
    private static final int[] DEFAULTS = {8080, 8180, 8190, 2525, 3307, 8025};
    private static final int HIGHEST_OFFSET = 20_000;
    private static final int STEP = 7;

    private FreePorts() {}

    static int offsetFrom(int lowest) {
        return IntStream.iterate(lowest, offset -> offset < HIGHEST_OFFSET, offset -> offset + STEP)
                .filter(FreePorts::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free ports from offset " + lowest));
    }

    private static boolean isFree(int offset) {
        return IntStream.of(DEFAULTS).allMatch(port -> canListen(port + offset));
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
