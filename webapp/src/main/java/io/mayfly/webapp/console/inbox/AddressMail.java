package io.mayfly.webapp.console.inbox;

import io.mayfly.UseCases;
import io.mayfly.access.Permission;
import io.mayfly.message.MessageDetails;
import io.mayfly.message.MessageReference;
import io.mayfly.message.OpenMessage;
import io.mayfly.tempaddress.AddressReference;
import io.mayfly.webapp.security.SignedInPerson;
import java.util.List;

/** The mail of one address, as one person may see and handle it. */
final class AddressMail implements MessageList.Source {
    private final UseCases useCases;
    private final SignedInPerson person;
    private final AddressReference address;

    AddressMail(UseCases useCases, SignedInPerson person, String address) {
        this.useCases = useCases;
        this.person = person;
        this.address = new AddressReference(address);
    }

    @Override
    public List<MessageDetails> slice(int offset, int limit) {
        return useCases.readMessages().slice(person.caller(), address, offset, limit);
    }

    @Override
    public int count() {
        return useCases.readMessages().count(person.caller(), address);
    }

    /** Opens a message, which is then read. */
    OpenMessage open(String message) {
        MessageReference reference = new MessageReference(message);
        OpenMessage opened = useCases.readMessages().open(person.caller(), address, reference);
        useCases.handleMessage().markRead(person.caller(), address, reference);
        return opened;
    }

    boolean mayDelete() {
        return person.caller().may(Permission.DELETE_MESSAGES);
    }

    void delete(String message) {
        useCases.handleMessage().delete(person.caller(), address, new MessageReference(message));
    }
}
