package io.mayfly.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A real DNS server on the loopback address (NSD), authoritative for {@code example}. What is published shows after a moment, as
 * it does elsewhere. Names under {@code broken.example} are answered with SERVFAIL.
 */
public final class NameServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/nsd");
    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int TRIES = 50;

    private final Path folder;
    private final int port;
    private final Process process;
    private final Map<String, String> published = new TreeMap<>();

    private NameServer(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("broken.zone"), "this is no zone\n");
        Files.writeString(folder.resolve("nsd.conf"), configuration());
        write();
        this.process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-d",
                        "-c",
                        folder.resolve("nsd.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
    }

    /** Whether this machine has the server's program. */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** Starts it. */
    public static NameServer start(Path folder) {
        try {
            return new NameServer(folder.toAbsolutePath(), freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is asked, as {@code MAYFLY_DNS_RESOLVERS} takes it. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /**
     * Publishes records in place of those that were published for the same thing before.
     *
     * @param thing a name for all of them together
     * @param records lines of a master file, relative to {@code example.}
     */
    public synchronized void publish(String thing, String records) {
        published.put(thing, records);
        write();
        // NSD reads its zones again on SIGHUP.
        try {
            new ProcessBuilder("kill", "-HUP", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a zone was published", e);
        }
    }

    private void write() {
        StringBuilder zone = new StringBuilder("$ORIGIN example.\n$TTL 1\n");
        zone.append("@ IN SOA ns.example. hostmaster.example. ")
                .append(System.currentTimeMillis() / 1000)
                .append(" 3600 600 86400 1\n@ IN NS ns.example.\nns IN A 127.0.0.1\n");
        published.values().forEach(records -> zone.append(records).append('\n'));
        try {
            Path fresh = Files.writeString(folder.resolve("example.zone.new"), zone);
            Files.move(fresh, folder.resolve("example.zone"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String configuration() {
        return """
                server:
                  ip-address: 127.0.0.1@%1$d
                  port: %1$d
                  username: ""
                  database: ""
                  server-count: 1
                  zonesdir: "%2$s"
                  pidfile: "%2$s/nsd.pid"
                  zonelistfile: "%2$s/zone.list"
                  xfrdfile: "%2$s/xfrd.state"
                remote-control:
                  control-enable: no
                zone:
                  name: "example"
                  zonefile: "example.zone"
                zone:
                  name: "broken.example"
                  zonefile: "broken.zone"
                """.formatted(port, folder);
    }

    private static int freePort() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            try (DatagramSocket udp = new DatagramSocket(address);
                    ServerSocket tcp = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return udp.isBound() && tcp.isBound() ? port : 0;
            } catch (IOException taken) {
                // Another one then.
            }
        }
        throw new IllegalStateException("No free port for a DNS server");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
