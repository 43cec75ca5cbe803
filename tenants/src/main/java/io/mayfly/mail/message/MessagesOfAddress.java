package io.mayfly.mail.message;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.tempaddress.Belongings;
import java.time.Instant;

/** What an address holds, as its life sees it: messages with their contents, dealt with in as many statements as one. */
public final class MessagesOfAddress implements Belongings {
    private final Messages messages;
    private final ContentStore contents;

    public MessagesOfAddress(Messages messages, ContentStore contents) {
        this.messages = messages;
        this.contents = contents;
    }

    /** Contents go first, as the store finds them by their messages. */
    @Override
    public int destroy(TenantId tenant, AddressId address) {
        contents.removeAll(tenant, messages.holdAll(tenant, address));
        return messages.removeAll(tenant, address);
    }

    @Override
    public void keepUntil(TenantId tenant, AddressId address, Instant leaseEnd) {
        contents.keepUntil(tenant, messages.holdAll(tenant, address), leaseEnd);
    }
}
