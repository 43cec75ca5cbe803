package io.mayfly.webapp.api.message;

import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.content.Content;
import io.mayfly.mail.message.content.Excerpt;
import io.mayfly.mail.message.content.SanitizedHtml;
import io.mayfly.webapp.composition.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Turns opened messages into what the API shows of them. */
@ApplicationScoped
class OpenedMessages {
    @Inject
    private Settings settings;

    ShownMessage.Open shown(OpenMessage message) {
        Content content = message.content();
        Excerpt text = content.readableExcerpt();
        SanitizedHtml html = SanitizedHtml.excerpt(content);
        return new ShownMessage.Open(
                ShownMessage.of(message.details(), content.incomplete()),
                text.text(),
                content.html().isEmpty() ? null : html.html(),
                text.cut() || html.cut(),
                html.trackers(),
                ShownAttachment.of(message, settings));
    }
}
