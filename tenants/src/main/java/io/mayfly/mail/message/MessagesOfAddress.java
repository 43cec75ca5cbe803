package io.mayfly.mail.message;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.tempaddress.Belongings;
import java.time.Instant;
import java.time.LocalDate;

/** What an address holds, as its life sees it: messages with their contents. */
public final class MessagesOfAddress implements Belongings {
    private final Messages messages;
    private final ContentStore contents;

    public MessagesOfAddress(Messages messages, ContentStore contents) {
        this.messages = messages;
        this.contents = contents;
    }

    @Override
    public int destroy(TenantId tenant, AddressId address) {
        contents.removeAll(tenant, address);
        return messages.removeAll(tenant, address);
    }

    @Override
    public void keepUntil(TenantId tenant, AddressId address, Instant leaseEnd) {
        LocalDate day = Message.dayOf(leaseEnd);
        contents.move(tenant, address, day);
        messages.keepContents(tenant, address, day);
    }
}
