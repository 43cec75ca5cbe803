package io.mayfly.webapp.console.inbox;

import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.webapp.security.SignedInPerson;
import java.util.List;

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
    public List<MessageDetails> slice(int offset, int limit) {
        return use.browse().slice(person.caller(), address, offset, limit);
    }

    @Override
    public int count() {
        return use.count().count(person.caller(), address);
    }

    /** Opens a message, which is then read. */
    OpenMessage open(String message) {
        OpenMessage opened = look(message);
        try {
            use.markRead().mark(person.caller(), address, new MessageReference(message));
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

    void delete(String message) {
        use.delete().delete(person.caller(), address, new MessageReference(message));
    }
}
