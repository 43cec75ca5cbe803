package io.mayfly.mail.message.persistence;

import io.mayfly.foundation.Foundation;
import io.mayfly.mail.message.BrowseMessages;
import io.mayfly.mail.message.CountMessages;
import io.mayfly.mail.message.DeleteMessage;
import io.mayfly.mail.message.ListMessages;
import io.mayfly.mail.message.MarkMessageRead;
import io.mayfly.mail.message.MarkMessageUnread;
import io.mayfly.mail.message.MatchMessages;
import io.mayfly.mail.message.Message;
import io.mayfly.mail.message.Messages;
import io.mayfly.mail.message.MessagesOfAddress;
import io.mayfly.mail.message.ReadMessage;
import io.mayfly.mail.message.ReadingMemory;
import io.mayfly.mail.message.SealEarlierMessages;
import io.mayfly.mail.message.SealedMessages;
import io.mayfly.mail.message.SearchMessages;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.mail.tempaddress.Belongings;
import io.mayfly.mail.tempaddress.TempAddresses;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import java.util.List;

/** Messages over the database and the store of their contents. */
public final class MessageWiring {
    /** The classes that Hibernate maps for this feature. */
    public static final List<Class<?>> ENTITIES = List.of(Message.class);

    private final Foundation foundation;
    private final TempAddresses addresses;
    private final HibernateMessages messages;
    private final ContentStore contents;
    private final SealedMessages sealed;
    private final ReadingMemory memory = ReadingMemory.ofHeap();

    public MessageWiring(Foundation foundation, TempAddressWiring tempAddress, ContentWiring content) {
        this.foundation = foundation;
        this.addresses = tempAddress.addresses();
        this.messages = new HibernateMessages(foundation.entities());
        this.contents = content.contents();
        this.sealed = new SealedMessages(contents, foundation.vault());
    }

    public Messages messages() {
        return messages;
    }

    /** What addresses hold, as their life sees it. */
    public Belongings belongings() {
        return new MessagesOfAddress(messages, contents);
    }

    public ListMessages listMessages() {
        return new ListMessages(foundation.transactions(), addresses, messages, sealed, foundation.clock());
    }

    public BrowseMessages browseMessages() {
        return new BrowseMessages(foundation.transactions(), addresses, messages, sealed, foundation.clock());
    }

    public CountMessages countMessages() {
        return new CountMessages(foundation.transactions(), addresses, messages, foundation.clock());
    }

    public ReadMessage readMessage() {
        return new ReadMessage(foundation.transactions(), addresses, messages, sealed, memory, foundation.clock());
    }

    /** The memory that opened messages take. */
    public ReadingMemory readingMemory() {
        return memory;
    }

    public MatchMessages matchMessages() {
        return new MatchMessages(
                foundation.transactions(),
                addresses,
                messages,
                sealed,
                memory,
                foundation.events(),
                foundation.clock());
    }

    public SealEarlierMessages sealEarlierMessages() {
        return new SealEarlierMessages(
                foundation.transactions(), new HibernateUnsealedMessages(foundation.entities()), foundation.vault());
    }

    public MarkMessageRead markMessageRead() {
        return new MarkMessageRead(
                foundation.transactions(), addresses, messages, foundation.events(), foundation.clock());
    }

    public MarkMessageUnread markMessageUnread() {
        return new MarkMessageUnread(
                foundation.transactions(), addresses, messages, foundation.events(), foundation.clock());
    }

    public SearchMessages searchMessages() {
        return new SearchMessages(foundation.transactions(), addresses, messages, sealed, foundation.clock());
    }

    public DeleteMessage deleteMessage() {
        return new DeleteMessage(
                foundation.transactions(),
                addresses,
                messages,
                contents,
                foundation.events(),
                foundation.auditLog(),
                foundation.clock());
    }
}
