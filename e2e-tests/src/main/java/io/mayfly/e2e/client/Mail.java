package io.mayfly.e2e.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A mail in the making, down to its bytes. */
public final class Mail {
    private static final String BOUNDARY = "=-stories-boundary";
    private static final String ALTERNATIVE = "=-stories-alternative";

    private final String subject;
    private final String from;
    private final String text;
    private final Optional<String> html;
    private final List<Attachment> attachments;

    private record Attachment(String name, String type, byte[] bytes) {}

    private Mail(String subject, String from, String text, Optional<String> html, List<Attachment> attachments) {
        this.subject = subject;
        this.from = from;
        this.text = text;
        this.html = html;
        this.attachments = attachments;
    }

    public static Mail about(String subject) {
        return new Mail(subject, "Shop <noreply@shop.example>", "Hello.", Optional.empty(), List.of());
    }

    public Mail from(String author) {
        return new Mail(subject, author, text, html, attachments);
    }

    public Mail saying(String words) {
        return new Mail(subject, from, words, html, attachments);
    }

    public Mail withHtml(String markup) {
        return new Mail(subject, from, text, Optional.of(markup), attachments);
    }

    public Mail attaching(String name, String type, byte[] bytes) {
        List<Attachment> more = new ArrayList<>(attachments);
        more.add(new Attachment(name, type, bytes));
        return new Mail(subject, from, text, html, more);
    }

    /** The message as it is sent, with CRLF line ends. */
    public byte[] bytes() {
        StringBuilder mail = new StringBuilder();
        mail.append("From: ").append(from).append('\n');
        mail.append("To: someone@somewhere.example\n");
        mail.append("Subject: ").append(subject).append('\n');
        mail.append("Date: Mon, 23 Nov 2026 10:15:00 +0000\n");
        mail.append("Message-ID: <").append(UUID.randomUUID()).append("@stories.example>\n");
        mail.append("MIME-Version: 1.0\n");
        if (attachments.isEmpty()) {
            mail.append(words());
        } else {
            mail.append("Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\n\n--" + BOUNDARY + "\n");
            mail.append(words());
            attachments.forEach(each -> mail.append(part(each)));
            mail.append("\n--" + BOUNDARY + "--\n");
        }
        return mail.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String words() {
        String plain = "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" + text + "\n";
        return html.map(markup -> "Content-Type: multipart/alternative; boundary=\"" + ALTERNATIVE + "\"\n\n--"
                        + ALTERNATIVE + "\n" + plain + "\n--" + ALTERNATIVE
                        + "\nContent-Type: text/html; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" + markup
                        + "\n\n--" + ALTERNATIVE + "--\n")
                .orElse(plain);
    }

    private static String part(Attachment attachment) {
        String encoded = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(attachment.bytes());
        return "\n--" + BOUNDARY + "\nContent-Type: " + attachment.type() + "; name=\"" + attachment.name()
                + "\"\nContent-Disposition: attachment; filename=\"" + attachment.name()
                + "\"\nContent-Transfer-Encoding: base64\n\n" + encoded + "\n";
    }
}
