package io.mayfly.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A port offset at which nothing listens yet, kept from others who look for one: between the look and the last server's
 * start a minute may pass. The reservation is a port of its own, which the kernel gives back however the holder ends.
 */
final class ReservedPorts implements AutoCloseable {
    static final int[] DEFAULTS = {8080, 8085, 8086, 8090, 8091, 2525, 3307};
    private static final int HIGHEST_DEFAULT = 8091;
    private static final int HIGHEST_PORT = 65_535;

    /** In steps of 7 from any offset, this port meets none of another system's. */
    static final int RESERVATION = 8089;

    static final int STEP = 7;
    private static final Path OUTGOING = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    private final ServerSocket reservation;
    private final int offset;

    private ReservedPorts(ServerSocket reservation, int offset) {
        this.reservation = reservation;
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    /** Reserves the lowest free offset that is not lower. */
    static ReservedPorts from(int lowest) {
        int highest = highestOffset(lowest, firstOutgoingPort());
        return IntStream.iterate(lowest, offset -> offset <= highest, offset -> offset + STEP)
                .mapToObj(ReservedPorts::reserve)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free ports from offset " + lowest));
    }

    /** Below the ports that the kernel gives to outgoing connections, unless those begin too low for that. */
    static int highestOffset(int lowest, int firstOutgoing) {
        int below = firstOutgoing - 1 - HIGHEST_DEFAULT;
        return below >= lowest ? below : HIGHEST_PORT - HIGHEST_DEFAULT;
    }

    /** The kernel gives all of the line to the first read and nothing to a second, so that it must not be a short one. */
    static int firstOutgoingPort() {
        try {
            return Integer.parseInt(Files.readAllLines(OUTGOING).getFirst().split("\\s+")[0]);
        } catch (IOException e) {
            return HIGHEST_PORT + 1;
        }
    }

    private static Optional<ReservedPorts> reserve(int offset) {
        Optional<ServerSocket> reservation = listen(RESERVATION + offset);
        boolean free = reservation.isPresent() && IntStream.of(DEFAULTS).allMatch(port -> isFree(port + offset));
        if (!free) {
            reservation.ifPresent(ReservedPorts::close);
            return Optional.empty();
        }
        return reservation.map(socket -> new ReservedPorts(socket, offset));
    }

    private static boolean isFree(int port) {
        Optional<ServerSocket> listening = listen(port);
        listening.ifPresent(ReservedPorts::close);
        return listening.isPresent();
    }

    private static Optional<ServerSocket> listen(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return Optional.of(socket);
            } catch (IOException taken) {
                socket.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(reservation);
    }
}
