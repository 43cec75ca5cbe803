package io.mayfly.e2e.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** One connection to an SMTP server, command by command, byte for byte as the caller wants it. */
public final class SmtpConversation implements AutoCloseable {
    private static final int LIMIT_MILLIS = 60_000;

    private Socket socket;
    private InputStream in;
    private OutputStream out;

    private SmtpConversation(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Connects and takes the greeting. */
    public static SmtpConversation open(String host, int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(host, port), LIMIT_MILLIS);
        socket.setSoTimeout(LIMIT_MILLIS);
        SmtpConversation conversation = new SmtpConversation(socket);
        conversation.readReply().expecting(220);
        return conversation;
    }

    /** Connects and says EHLO. */
    public static SmtpConversation greeted(String host, int port) throws IOException {
        SmtpConversation conversation = open(host, port);
        conversation.say("EHLO client.stories.example").expecting(250);
        return conversation;
    }

    public SmtpReply say(String command) throws IOException {
        write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
        return readReply();
    }

    /** STARTTLS and EHLO again (RFC 3207); whoever has the key is trusted, as senders of mail do by default. */
    public void startTls() throws IOException {
        say("STARTTLS").expecting(220);
        SSLSocket secure = (SSLSocket)
                trustingAnyone().createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
        secure.startHandshake();
        socket = secure;
        in = new BufferedInputStream(secure.getInputStream());
        out = secure.getOutputStream();
        say("EHLO client.stories.example").expecting(250);
    }

    /** The protocol of the connection's encryption. */
    public String tlsProtocol() {
        return ((SSLSocket) socket).getSession().getProtocol();
    }

    /** A whole transaction with all recipients accepted; the reply is the one to the content. */
    public SmtpReply deliver(String reversePath, List<String> recipients, byte[] content) throws IOException {
        say("MAIL FROM:<" + reversePath + ">").expecting(250);
        for (String recipient : recipients) {
            say("RCPT TO:<" + recipient + ">").expecting(250);
        }
        return sendContent(content);
    }

    /** DATA, the content with its dots doubled (RFC 5321 §4.5.2), and the end of it. */
    public SmtpReply sendContent(byte[] content) throws IOException {
        say("DATA").expecting(354);
        ByteArrayOutputStream sent = new ByteArrayOutputStream(content.length + 64);
        boolean atLineStart = true;
        for (byte each : content) {
            if (atLineStart && each == '.') {
                sent.write('.');
            }
            sent.write(each);
            atLineStart = each == '\n';
        }
        sent.writeBytes((atLineStart ? ".\r\n" : "\r\n.\r\n").getBytes(StandardCharsets.US_ASCII));
        write(sent.toByteArray());
        return readReply();
    }

    /** Sends bytes as they are. */
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    public SmtpReply readReply() throws IOException {
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = readLine();
            lines.add(line);
        } while (line.length() > 3 && line.charAt(3) == '-');
        return new SmtpReply(List.copyOf(lines));
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("The server closed the connection after \"" + line + "\"");
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static SSLSocketFactory trustingAnyone() {
        X509TrustManager anyone = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String authType) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String authType) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {anyone}, null);
            return context.getSocketFactory();
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
}
