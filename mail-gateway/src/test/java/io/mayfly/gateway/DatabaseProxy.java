package io.mayfly.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands between a gateway and the database, and can freeze like a stopped process or break like a pulled cable. */
final class DatabaseProxy implements AutoCloseable {

    private static final long NAP_NANOS = 5_000_000;

    private final String target;
    private final int targetPort;
    private final String databaseUrl;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket server;
    private volatile boolean frozen;
    private volatile boolean closed;

    DatabaseProxy(String databaseUrl) {
        URI uri = URI.create(databaseUrl.substring("jdbc:".length()));
        this.target = uri.getHost();
        this.targetPort = uri.getPort();
        this.databaseUrl = databaseUrl;
        this.server = listen(0);
    }

    /** The database's URL, through the proxy. */
    String url() {
        return databaseUrl.replace(":" + targetPort + "/", ":" + server.getLocalPort() + "/");
    }

    void freeze() {
        frozen = true;
    }

    void thaw() {
        frozen = false;
    }

    /** Breaks all connections and refuses new ones. */
    void cut() {
        close(server);
        open.forEach(DatabaseProxy::close);
        open.clear();
    }

    void mend() {
        server = listen(server.getLocalPort());
    }

    private ServerSocket listen(int port) {
        try {
            ServerSocket listening = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(() -> accept(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket database = new Socket(target, targetPort);
                open.add(client);
                open.add(database);
                Thread.ofPlatform().daemon().start(() -> copy(client, database));
                Thread.ofPlatform().daemon().start(() -> copy(database, client));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[65536];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                while (frozen && !closed) {
                    LockSupport.parkNanos(NAP_NANOS);
                }
                out.write(bytes, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private static void close(java.io.Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        cut();
    }
}
