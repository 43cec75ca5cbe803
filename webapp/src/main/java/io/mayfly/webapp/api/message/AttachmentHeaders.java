package io.mayfly.webapp.api.message;

import io.mayfly.mail.message.content.Attachment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The header fields under which an attachment is given out: what its sender wrote is never trusted to be sane. */
final class AttachmentHeaders {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,64}/[a-z0-9!#$&^_.+-]{1,64}");
    private static final int NEVER = -1;

    private AttachmentHeaders() {}

    static String type(Attachment attachment) {
        return MEDIA_TYPE.matcher(attachment.mediaType()).matches()
                ? attachment.mediaType()
                : "application/octet-stream";
    }

    /** Names the file twice (RFC 6266 §4.3): in plain ASCII, and in full (RFC 8187). */
    static String disposition(Attachment attachment) {
        String plain = attachment.name().replaceAll("[^A-Za-z0-9._ -]", "_");
        String full =
                URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full.replace("*", "%2A");
    }

    /** The number in a path; one that is none is never found. */
    static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : NEVER;
    }
}
