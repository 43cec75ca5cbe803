package io.mayfly.mail.message.content;

import io.mayfly.kernel.Refusal;

/** The message has no attachment of this number. */
public final class AttachmentNotFound extends Refusal {
    public AttachmentNotFound(int number) {
        super(Kind.NOT_FOUND, "attachment-not-found", "This message has no attachment " + number, number);
    }
}
