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
    private final ServerSocket server = listen();
    private volatile boolean frozen;
    private volatile boolean cut;
    private volatile boolean closed;

    DatabaseProxy(String databaseUrl) {
        URI uri = URI.create(databaseUrl.substring("jdbc:".length()));
        this.target = uri.getHost();
        this.targetPort = uri.getPort();
        this.databaseUrl = databaseUrl;
        Thread.ofPlatform().daemon().start(this::accept);
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

    /** Breaks all connections, and those that come at once; the port stays ours, or another process might take it. */
    void cut() {
        cut = true;
        open.forEach(DatabaseProxy::close);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = server.accept();
                if (cut) {
                    refuse(client);
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                if (!closed) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket database = new Socket(target, targetPort);
        open.add(client);
        open.add(database);
        if (cut) {
            close(client);
            close(database);
        }
        Thread.ofPlatform().daemon().start(() -> copy(client, database));
        Thread.ofPlatform().daemon().start(() -> copy(database, client));
    }

    /** With a reset, as the kernel answers where nobody listens. */
    private static void refuse(Socket client) throws IOException {
        client.setSoLinger(true, 0);
        client.close();
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
        close(server);
    }
}
