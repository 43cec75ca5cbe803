package io.mayfly.e2e.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A client of one kept-alive connection that sends the same request again and again, and of the answer reads no more than it
 * must: what the machine spends on it is taken from what is measured.
 */
final class PlainHttp implements AutoCloseable {
    private static final int PATIENCE = 30_000;
    private static final int STATUS = 9;

    private final InetSocketAddress server;
    private final byte[] request;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    private PlainHttp(InetSocketAddress server, byte[] request) {
        this.server = server;
        this.request = request;
    }

    /** Posts a body of JSON with an API key. */
    static PlainHttp posting(URI url, String key, String json) {
        String request = "POST " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nX-Api-Key: " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
        return new PlainHttp(
                new InetSocketAddress(url.getHost(), url.getPort()), request.getBytes(StandardCharsets.US_ASCII));
    }

    /** @return the answer's status */
    int call() throws IOException {
        Socket connection = socket == null ? connect() : socket;
        connection.getOutputStream().write(request);
        return answer(in == null ? connection.getInputStream() : in);
    }

    private Socket connect() throws IOException {
        Socket fresh = new Socket();
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE);
        fresh.connect(server, PATIENCE);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream());
        return fresh;
    }

    private int answer(InputStream from) throws IOException {
        String line = line(from);
        int status = Integer.parseInt(line.substring(STATUS, STATUS + 3));
        int length = -1;
        boolean last = false;
        for (String field = line(from); !field.isEmpty(); field = line(from)) {
            String lower = field.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        if (length < 0) {
            throw new IOException("An answer without its length: " + line);
        }
        from.skipNBytes(length);
        if (last) {
            close();
        }
        return status;
    }

    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = from.read(); one != '\n'; one = from.read()) {
            if (one < 0) {
                throw new EOFException("The server has closed the connection");
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
            in = null;
        }
    }
}
