package io.mayfly.foundation.event;

import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.MessageEvent;
import io.mayfly.mail.tempaddress.AddressEvent;

/** Events for tests. */
final class Happenings {
    private Happenings() {}

    static NewEvent addressCreated(TenantId tenant) {
        return new NewEvent(
                tenant,
                EventType.ADDRESS_CREATED,
                new AddressEvent(AddressId.next(), new Fingerprint("3f9a2c41e0b7d855")));
    }

    static NewEvent messageReceived(TenantId tenant) {
        return new NewEvent(
                tenant,
                EventType.MESSAGE_RECEIVED,
                new MessageEvent(MessageId.next(), AddressId.next(), new Fingerprint("3f9a2c41e0b7d855")));
    }
}
