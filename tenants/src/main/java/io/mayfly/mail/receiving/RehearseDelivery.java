package io.mayfly.mail.receiving;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.vault.CompressedContent;
import io.mayfly.foundation.vault.ContentKey;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.message.Message;
import io.mayfly.mail.message.Messages;
import io.mayfly.mail.message.content.ReadContent;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.tempaddress.TempAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a delivery without one, so that the virtual machine and the database know the way before mail comes: a mail is
 * read, compressed, sealed under a key that is thrown away, written to an address that isn't there, and taken back.
 */
public final class RehearseDelivery {
    private static final Duration LEASE = Duration.ofHours(1);
    private static final Fingerprint NOBODY = new Fingerprint("0000000000000000");

    private final StoreMail store;
    private final Clock clock;

    public RehearseDelivery(
            Transactions transactions,
            Recipients recipients,
            Messages messages,
            ContentStore contents,
            Events events,
            Clock clock) {
        this.store = new StoreMail(transactions, recipients, messages, contents, events, clock);
        this.clock = clock;
    }

    /** Trouble below is thrown. */
    public void rehearse(IncomingMessage mail) {
        Instant leaseEnd = clock.instant().plus(LEASE);
        Recipient nobody = new Recipient(
                AddressId.next(),
                TenantId.next(),
                NOBODY,
                TempAddress.State.ACTIVE,
                leaseEnd,
                false,
                false,
                Tenant.State.ACTIVE,
                Optional.empty());
        CompressedContent content = CompressedContent.of(mail.content());
        ContentKey key = Vault.throwAwayKey();
        Message message = new Message(
                nobody.id(),
                new Message.Owner(nobody.tenant(), leaseEnd),
                mail.arrivalAt(""),
                ReadContent.summary(mail.content()),
                key);
        store.rehearse(new ReadyMail(
                List.of(new ReadyMail.Copy(nobody, message, content.size(), () -> key.seal(content, message.id())))));
    }
}
