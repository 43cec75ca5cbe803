package io.mayfly.e2e.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Requests byte by byte, such as no client library would send; each on a connection of its own. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 15_000;

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

    /** Speaks HTTP/2 from the first byte on (RFC 9113 §3.4), and reads the first line that comes back. */
    String answerToHttp2() throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
        }
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
