package io.mayfly.mail.message;

import io.mayfly.foundation.vault.Vault;
import io.mayfly.mail.message.content.ReadContent;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.tempaddress.TempAddress;

/** Opens the sealed content of messages, within the transaction of the use case that shows it. */
public final class SealedMessages {
    private final ContentStore contents;
    private final Vault vault;

    public SealedMessages(ContentStore contents, Vault vault) {
        this.contents = contents;
        this.vault = vault;
    }

    /** @throws MessageNotFound when its content or its key is gone */
    OpenMessage open(Message message, TempAddress address) {
        byte[] raw = contents.get(message.tenant(), message.id())
                .flatMap(locked -> vault.keyOf(message.tenant(), address.id())
                        .map(key -> key.open(locked, message.id(), message.size())))
                .orElseThrow(MessageNotFound::new);
        return new OpenMessage(MessageDetails.of(message, address), raw, ReadContent.content(raw));
    }
}
