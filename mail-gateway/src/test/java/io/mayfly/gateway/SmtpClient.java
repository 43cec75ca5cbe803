package io.mayfly.gateway;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Speaks SMTP as raw as a test wants it: each command answers with its reply, whole, and bytes go out as they are. */
public final class SmtpClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 120_000;

    private Socket socket;
    private InputStream in;
    private OutputStream out;

    private SmtpClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Connects without reading the greeting. */
    public static SmtpClient connect(int port) {
        try {
            return new SmtpClient(new Socket("127.0.0.1", port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects out of an address of this machine's own, without reading the greeting. */
    static SmtpClient connect(int port, String from) {
        try {
            return new SmtpClient(new Socket("127.0.0.1", port, InetAddress.getByName(from), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects, reads the greeting and says EHLO. */
    public static SmtpClient greeted(int port) {
        SmtpClient client = connect(port);
        client.reply();
        client.command("EHLO client.example.org");
        return client;
    }

    public String command(String line) {
        send(line + "\r\n");
        return reply();
    }

    /** MAIL and RCPT; answers the last reply. */
    public String envelope(String... recipients) {
        String reply = command("MAIL FROM:<author@shop.example>");
        for (String recipient : recipients) {
            reply = command("RCPT TO:<" + recipient + ">");
        }
        return reply;
    }

    /** Content as a client sends it: with dots stuffed, and the lone dot after it. */
    public String data(byte[] content) {
        String ready = command("DATA");
        if (!ready.startsWith("354")) {
            return ready;
        }
        send(stuffed(content));
        send(".\r\n");
        return reply();
    }

    public String data(String content) {
        return data(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] stuffed(byte[] content) {
        ByteArrayOutputStream stuffed = new ByteArrayOutputStream(content.length + 64);
        boolean lineStart = true;
        for (byte next : content) {
            if (lineStart && next == '.') {
                stuffed.write('.');
            }
            stuffed.write(next);
            lineStart = next == '\n';
        }
        return stuffed.toByteArray();
    }

    public void send(String text) {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next reply, its lines joined by a newline; empty when the server has closed. */
    public String reply() {
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = line();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        } while (line.length() > 3 && line.charAt(3) == '-');
        return String.join("\n", lines);
    }

    private String line() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            while (next >= 0 && next != '\n') {
                if (next != '\r') {
                    line.write(next);
                }
                next = in.read();
            }
            return line.toString(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** STARTTLS and the handshake, with any certificate taken; answers the TLS session. */
    public SSLSession startTls(String... protocols) {
        String ready = command("STARTTLS");
        if (!ready.startsWith("220")) {
            throw new IllegalStateException(ready);
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustAll()}, null);
            SSLSocket secured =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, "127.0.0.1", socket.getPort(), true);
            if (protocols.length > 0) {
                secured.setEnabledProtocols(protocols);
            }
            secured.startHandshake();
            socket = secured;
            in = new BufferedInputStream(secured.getInputStream());
            out = secured.getOutputStream();
            return secured.getSession();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class TrustAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // a mail client without DANE or MTA-STS takes any certificate
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
