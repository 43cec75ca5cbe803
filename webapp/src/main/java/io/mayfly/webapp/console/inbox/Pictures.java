package io.mayfly.webapp.console.inbox;

import io.mayfly.mail.message.content.Attachment;
import java.util.Set;

/** The attachments that a browser shows within the console: pictures of kinds that hold nothing but a picture. */
final class Pictures {
    private static final Set<String> KINDS = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final int LARGEST = 10 << 20;

    private Pictures() {}

    static boolean isOne(Attachment attachment) {
        return KINDS.contains(attachment.mediaType()) && attachment.size() > 0 && attachment.size() <= LARGEST;
    }
}
