package io.mayfly.mail.message;

import io.mayfly.foundation.vault.ContentKey;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.tempaddress.TempAddress;

/** Finds the sealed content of messages, within the transaction of the use case that shows it. */
public final class SealedMessages {
    private final ContentStore contents;
    private final Vault vault;

    public SealedMessages(ContentStore contents, Vault vault) {
        this.contents = contents;
        this.vault = vault;
    }

    /** A message whose content is at hand, and opened outside of the transaction, as that takes time. */
    record Found(MessageDetails details, byte[] locked, ContentKey key) {
        OpenMessage open(ReadingMemory.Share share) {
            return new OpenMessage(
                    details, key.open(locked, details.id(), details.arrival().size()), share);
        }
    }

    /** @throws MessageNotFound when its content or its key is gone */
    Found find(Message message, TempAddress address) {
        return contents.get(message.tenant(), message.id())
                .flatMap(locked -> vault.keyOf(message.tenant(), address.id())
                        .map(key -> new Found(MessageDetails.of(message, address), locked, key)))
                .orElseThrow(MessageNotFound::new);
    }
}
