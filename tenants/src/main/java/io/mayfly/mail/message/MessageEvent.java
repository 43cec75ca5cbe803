package io.mayfly.mail.message;

import io.mayfly.foundation.event.Payload;
import io.mayfly.foundation.event.Subject;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;

/** What events about a message say: which it is, and at which address it lies. */
public record MessageEvent(MessageId messageId, AddressId addressId, Fingerprint addressHash) implements Payload {
    @Override
    public Subject subject() {
        return Subject.of(messageId);
    }
}
