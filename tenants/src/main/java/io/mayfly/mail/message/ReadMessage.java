package io.mayfly.mail.message;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows a member a message with its content, while the address's lease lasts. Looking doesn't mark it as read. */
public final class ReadMessage {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final SealedMessages sealed;
    private final ReadingMemory memory;
    private final Clock clock;

    public ReadMessage(
            Transactions transactions,
            TempAddresses addresses,
            Messages messages,
            SealedMessages sealed,
            ReadingMemory memory,
            Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.messages = messages;
        this.sealed = sealed;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Opens it; the caller closes it.
     *
     * @throws MessageNotFound when the address holds no such message
     * @throws ReadingBusy when there is no room for one so big, nor after a moment
     */
    @SuppressWarnings("checkstyle:illegalcatch") // whatever it is that fails, the share is given back
    public OpenMessage open(Caller caller, AddressReference reference, MessageReference wanted) {
        caller.require(Permission.READ_MESSAGES);
        Opening opening = new Opening(caller.tenant());
        try {
            long until = memory.deadline();
            while (!look(opening, caller, reference, wanted)) {
                // Nobody waits while they hold a connection to the database, of which there are few.
                memory.awaitRoom(opening.tenant, opening.size, until);
            }
            return opening.finish();
        } catch (RuntimeException | Error e) {
            opening.giveUp();
            throw e;
        }
    }

    /** @return whether there was room for it */
    private boolean look(Opening opening, Caller caller, AddressReference reference, MessageReference wanted) {
        return transactions.call(opening.tenant, () -> {
            TempAddress address = reference.resolve(addresses, caller, Permission.READ_MESSAGES);
            Message message = wanted.resolve(messages, address, clock.instant());
            boolean fits = opening.take(message.size());
            if (fits) {
                opening.found = sealed.find(message, address);
            }
            return fits;
        });
    }

    /** One message on its way to be opened. A transaction that is run again takes its share anew. */
    private final class Opening {
        private final TenantId tenant;
        private int size;
        private ReadingMemory.@Nullable Share share;
        private SealedMessages.@Nullable Found found;

        private Opening(TenantId tenant) {
            this.tenant = tenant;
        }

        private boolean take(int bytes) {
            giveUp();
            size = bytes;
            share = memory.tryTake(tenant, bytes).orElse(null);
            return share != null;
        }

        private OpenMessage finish() {
            return Objects.requireNonNull(found).open(Objects.requireNonNull(share));
        }

        private void giveUp() {
            if (share != null) {
                share.close();
                share = null;
            }
        }
    }
}
