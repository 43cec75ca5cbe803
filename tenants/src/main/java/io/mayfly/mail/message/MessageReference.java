package io.mayfly.mail.message;

import io.mayfly.kernel.MessageId;
import io.mayfly.mail.tempaddress.TempAddress;
import java.time.Instant;

/** What callers name a message by: its id, or {@code latest}. */
public record MessageReference(String text) {
    public static final MessageReference LATEST = new MessageReference("latest");

    /** @throws MessageNotFound when the address holds no such message, or its lease is over */
    Message resolve(Messages messages, TempAddress address, Instant now) {
        if (!address.isLiveAt(now)) {
            throw new MessageNotFound();
        }
        if (equals(LATEST)) {
            return messages.latest(address.tenant(), address.id()).orElseThrow(MessageNotFound::new);
        }
        return MessageId.parse(text)
                .flatMap(id -> messages.find(address.tenant(), address.id(), id))
                .orElseThrow(MessageNotFound::new);
    }
}
