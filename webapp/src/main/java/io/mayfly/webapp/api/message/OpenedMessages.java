package io.mayfly.webapp.api.message;

import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.content.SanitizedHtml;
import io.mayfly.mail.message.content.SanitizedHtml.RemoteImages;
import io.mayfly.webapp.composition.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Turns opened messages into what the API shows of them. */
@ApplicationScoped
class OpenedMessages {
    @Inject
    private Settings settings;

    ShownMessage.Open shown(OpenMessage message) {
        return new ShownMessage.Open(
                ShownMessage.of(message.details()),
                message.content().readableText(),
                message.content().html().isEmpty() ? null : SanitizedHtml.of(message.content(), RemoteImages.BLOCKED),
                ShownAttachment.of(message, settings));
    }
}
