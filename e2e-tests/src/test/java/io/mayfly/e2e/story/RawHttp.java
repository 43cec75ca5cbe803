package io.mayfly.e2e.story;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Requests byte by byte, such as no client library would send; each on a connection of its own. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int END_OF_HEADERS = 4;

    private final URI root;

    RawHttp(URI root) {
        this.root = root;
    }

    /**
     * What came back.
     *
     * @param head the status line and the header fields
     */
    record Reply(List<String> head, String body) {
        int status() {
            return Integer.parseInt(head.getFirst().split(" ", 3)[1]);
        }

        List<String> header(String name) {
            return head.stream()
                    .skip(1)
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }

    /** Sends the head of a request whose body never comes, and reads the status of the answer only. */
    int statusOfUnfinished(String request, String... fields) throws IOException {
        try (Socket socket = sent(request, fields)) {
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return new Reply(List.of(answer.readLine()), "").status();
        }
    }

    /** Sends a request line such as {@code GET /}, each letter as one byte, with header fields and no body. */
    Reply send(String request, String... fields) throws IOException {
        try (Socket socket = sent(request, fields)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Reply(answer.substring(0, end).lines().toList(), answer.substring(end + 4));
        }
    }

    /** Begins a POST in HTTP/2 (RFC 9113) whose body goes on for ever, and reads the header block of the answer. */
    byte[] headerBlockForUnfinishedInHttp2(String path) throws IOException {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        for (String[] field :
                new String[][] {{":method", "POST"}, {":path", path}, {":scheme", "http"}, {":authority", "localhost"}
                }) {
            fields.write(0);
            for (String part : field) {
                fields.write(part.length());
                fields.write(part.getBytes(StandardCharsets.US_ASCII));
            }
        }
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(frame(SETTINGS, 0, 0, new byte[0]));
            out.write(frame(HEADERS, END_OF_HEADERS, 1, fields.toByteArray()));
            out.write(frame(DATA, 0, 1, "a=".getBytes(StandardCharsets.US_ASCII)));
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
                int type = in.readUnsignedByte();
                in.skipNBytes(5);
                byte[] payload = in.readNBytes(length);
                if (type == HEADERS) {
                    return payload;
                }
            }
        }
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .putShort((short) (payload.length >> 8))
                .put((byte) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    private Socket sent(String request, String... fields) throws IOException {
        boolean namesHost = Stream.of(fields).anyMatch(field -> field.startsWith("Host:"));
        String host = namesHost ? "Connection: close" : "Host: " + root.getAuthority() + "\r\nConnection: close";
        String text = Stream.concat(Stream.of(request + " HTTP/1.1", host), Stream.of(fields))
                .reduce("", (head, line) -> head + line + "\r\n");
        Socket socket = new Socket(root.getHost(), root.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        OutputStream out = socket.getOutputStream();
        out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return socket;
    }
}
