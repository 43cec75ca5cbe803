package io.mayfly.webapp.api.message;

import io.mayfly.mail.message.OpenMessage;
import io.mayfly.webapp.composition.Settings;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An attachment of a message.
 *
 * @param n its number, from 1
 * @param size in bytes, decoded
 * @param url where its bytes are
 */
public record ShownAttachment(int n, String name, String type, int size, String url) {
    static List<ShownAttachment> of(OpenMessage message, Settings settings) {
        String base = settings.baseUrl() + "/api/temp-emails/"
                + message.details().address() + "/messages/" + message.details().id() + "/attachments/";
        return IntStream.rangeClosed(1, message.content().attachments().size())
                .mapToObj(n -> of(n, message, base))
                .toList();
    }

    private static ShownAttachment of(int n, OpenMessage message, String base) {
        var attachment = message.content().attachment(n);
        return new ShownAttachment(n, attachment.name(), attachment.mediaType(), attachment.size(), base + n);
    }
}
