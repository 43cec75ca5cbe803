package io.mayfly.mail.message;

import io.mayfly.kernel.Refusal;

/** The address holds no such message. */
public final class MessageNotFound extends Refusal {
    public MessageNotFound() {
        super(Kind.NOT_FOUND, "message-not-found", "This address holds no such message");
    }
}
