package io.mayfly.webapp.console.inbox;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.message.DeleteMessage;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.MessageNotFound;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.SearchMessages;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.webapp.security.SignedInPerson;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

/** The mail of one address, as one person may see and handle it. */
final class AddressMail implements MessageList.Source {
    private final MessageUse use;
    private final SignedInPerson person;
    private final AddressReference address;

    AddressMail(MessageUse use, SignedInPerson person, String address) {
        this.use = use;
        this.person = person;
        this.address = new AddressReference(address);
    }

    @Override
    public List<MessageDetails> slice(String search, int offset, int limit) {
        return search.isEmpty()
                ? use.browse().slice(person.caller(), address, offset, limit)
                : found(search, offset, limit).part();
    }

    @Override
    public int count(String search) {
        return search.isEmpty()
                ? use.count().count(person.caller(), address)
                : found(search, 0, 0).count();
    }

    /** Whether a search looks at all messages that there are. */
    boolean isWhollySearched(String search) {
        return search.isEmpty() || found(search, 0, 0).all();
    }

    private SearchMessages.Found found(String search, int offset, int limit) {
        return use.search().search(person.caller(), address, new SearchMessages.Wanted(search, offset, limit));
    }

    /** Opens a message, which is then read. */
    OpenMessage open(String message) {
        OpenMessage opened = look(message);
        try {
            markRead(message);
            return opened;
        } catch (Refusal refusal) {
            opened.close();
            throw refusal;
        }
    }

    /** Opens a message without its being read by that. */
    OpenMessage look(String message) {
        return use.read().open(person.caller(), address, new MessageReference(message));
    }

    boolean mayDelete() {
        return person.caller().may(Permission.DELETE_MESSAGES);
    }

    void markUnread(String message) {
        use.markUnread().mark(person.caller(), address, new MessageReference(message));
    }

    /** Does one of the deeds to each of several messages; one that is gone meanwhile is passed over. */
    void each(Collection<MessageId> messages, Deed deed) {
        for (MessageId message : messages) {
            try {
                deed.to(this, message.toString());
            } catch (MessageNotFound gone) {
                // Somebody else was faster, and nothing is left to be done.
            }
        }
    }

    /** What can be done to one message after the other. */
    interface Deed {
        void to(AddressMail mail, String message);
    }

    void markRead(String message) {
        use.markRead().mark(person.caller(), address, new MessageReference(message));
    }

    @Override
    public boolean isGoing(MessageId message) {
        return use.deletions().isHeld(message);
    }

    /**
     * Deletes these after the while in which it can be undone; one that is gone by then is passed over.
     *
     * @param over hears how many could not be deleted
     */
    void delete(List<MessageId> messages, IntConsumer over) {
        Caller asking = person.caller();
        asking.require(Permission.DELETE_MESSAGES);
        DeleteMessage delete = use.delete();
        use.deletions()
                .hold(
                        messages,
                        id -> {
                            try {
                                delete.delete(asking, address, new MessageReference(id.toString()));
                            } catch (MessageNotFound gone) {
                                // Somebody else was faster, and nothing is left to be done.
                            }
                        },
                        over);
    }

    /** @return how many of these stay because of this */
    int keep(List<MessageId> messages) {
        person.caller().require(Permission.DELETE_MESSAGES);
        return use.deletions().undo(messages);
    }
}
