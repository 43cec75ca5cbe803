package io.mayfly.mail.message;

import io.mayfly.foundation.vault.ContentKey;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.tempaddress.TempAddress;
import java.util.List;
import java.util.Optional;

/**
 * Opens what is sealed of messages, within the transaction of the use case that shows it. Messages whose address's key is
 * gone are as good as not there.
 */
public final class SealedMessages {
    private final ContentStore contents;
    private final Vault vault;

    public SealedMessages(ContentStore contents, Vault vault) {
        this.contents = contents;
        this.vault = vault;
    }

    /** Messages of the address as lists show them, by one look at its key for all. */
    List<MessageDetails> list(List<Message> messages, TempAddress address) {
        if (messages.isEmpty()) {
            return List.of();
        }
        return openerOf(address)
                .map(opener -> messages.stream().map(opener::details).toList())
                .orElse(List.of());
    }

    /** @throws MessageNotFound when its content or its key is gone */
    Found find(Message message, TempAddress address) {
        return openerOf(address).orElseThrow(MessageNotFound::new).find(message);
    }

    /** A message whose content is at hand, and opened outside of the transaction, as that takes time. */
    record Found(MessageDetails details, byte[] locked, ContentKey key) {
        OpenMessage open(ReadingMemory.Share share) {
            return new OpenMessage(
                    details, key.open(locked, details.id(), details.arrival().size()), share);
        }
    }

    /** What opens any number of the address's messages, if its key is there. */
    Optional<Opener> openerOf(TempAddress address) {
        return vault.keyOf(address.tenant(), address.id()).map(key -> new Opener(contents, address, key));
    }

    /** Opens the messages of one address with its key. */
    static final class Opener {
        private final ContentStore contents;
        private final TempAddress address;
        private final ContentKey key;

        private Opener(ContentStore contents, TempAddress address, ContentKey key) {
            this.contents = contents;
            this.address = address;
            this.key = key;
        }

        MessageFacts facts(Message message) {
            return message.facts(key);
        }

        MessageDetails details(Message message) {
            return MessageDetails.of(message, facts(message), address);
        }

        /** @throws MessageNotFound when its content is gone */
        Found find(Message message) {
            return contents.get(message.tenant(), message.id())
                    .map(locked -> new Found(details(message), locked, key))
                    .orElseThrow(MessageNotFound::new);
        }
    }
}
