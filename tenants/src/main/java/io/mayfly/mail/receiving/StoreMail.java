package io.mayfly.mail.receiving;

import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.NewEvent;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.message.MessageEvent;
import io.mayfly.mail.message.Messages;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.receiving.ReadyMail.Copy;
import io.mayfly.mail.receiving.Recipients.Arrivals;
import io.mayfly.mail.receiving.Recipients.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes mails down, one or many in one transaction: contents, the addresses' counters, messages, events. */
final class StoreMail implements GatheredCommit.Store {
    private final Transactions transactions;
    private final Recipients recipients;
    private final Messages messages;
    private final ContentStore contents;
    private final Events events;
    private final Clock clock;

    StoreMail(
            Transactions transactions,
            Recipients recipients,
            Messages messages,
            ContentStore contents,
            Events events,
            Clock clock) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.messages = messages;
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void one(ReadyMail mail) {
        transactions.runAcrossTenants(() -> write(List.of(mail)));
    }

    /** Leaves out what would have to wait for others who hold an address, and what came after an address has changed. */
    @Override
    public List<ReadyMail> together(List<ReadyMail> mails) {
        return transactions.callAcrossTenants(() -> {
            List<ReadyMail> fit = fitting(mails, clock.instant());
            if (!fit.isEmpty()) {
                write(fit);
            }
            return fit;
        });
    }

    /** Does all that storing a mail takes, to addresses that needn't be there, and takes it back. */
    void rehearse(ReadyMail mail) {
        try {
            transactions.runAcrossTenants(() -> {
                List<Copy> copies = mail.copies();
                recipients.hold(mail.addresses());
                putContents(copies);
                recipients.countAll(arrivals(copies), clock.instant());
                addAll(copies);
                throw new TakenBack();
            });
        } catch (TakenBack meant) {
            // Nothing is left of it.
        }
    }

    /** Ends a rehearsal's transaction. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private List<ReadyMail> fitting(List<ReadyMail> mails, Instant now) {
        Collection<AddressId> addresses = new TreeSet<>(StoreMail::inOrder);
        mails.forEach(mail -> addresses.addAll(mail.addresses()));
        Map<AddressId, Standing> held = new HashMap<>(recipients.hold(addresses));
        List<ReadyMail> fit = new ArrayList<>();
        for (ReadyMail mail : mails) {
            if (mail.copies().stream()
                    .allMatch(copy ->
                            fits(copy.recipient(), held.get(copy.recipient().id()), now))) {
                mail.addresses()
                        .forEach(address -> held.computeIfPresent(address, (id, standing) -> lessOne(standing)));
                fit.add(mail);
            }
        }
        return fit;
    }

    private static boolean fits(Recipient recipient, @Nullable Standing standing, Instant now) {
        return standing != null
                && standing.room() > 0
                && standing.tenant().equals(recipient.tenant())
                && standing.leaseEnd().equals(recipient.expiresAt())
                && standing.leaseEnd().isAfter(now);
    }

    private static Standing lessOne(Standing standing) {
        return new Standing(standing.tenant(), standing.leaseEnd(), standing.room() - 1);
    }

    /** Contents come before any address is counted, since one that nobody holds yet stays locked from then on. */
    private void write(List<ReadyMail> mails) {
        List<Copy> copies =
                mails.stream().flatMap(mail -> mail.copies().stream()).toList();
        putContents(copies);
        if (!recipients.countAll(arrivals(copies), clock.instant())) {
            throw new Overtaken();
        }
        addAll(copies);
    }

    private void addAll(List<Copy> copies) {
        messages.addAll(copies.stream().map(Copy::message).toList());
        events.appendAll(copies.stream().map(StoreMail::received).toList());
    }

    /** Seals and puts so many at once as have some mebibytes together, and one at least. */
    private void putContents(List<Copy> copies) {
        List<ContentStore.Sealed> some = new ArrayList<>();
        long bytes = 0;
        for (Copy copy : copies) {
            if (!some.isEmpty() && bytes + copy.bytes() > GatheredCommit.MOST_BYTES) {
                contents.putAll(some);
                some.clear();
                bytes = 0;
            }
            some.add(sealed(copy));
            bytes += copy.bytes();
        }
        contents.putAll(some);
    }

    /** In the order of ids, so that all who count lock in the same order. */
    private static List<Arrivals> arrivals(List<Copy> copies) {
        Map<AddressId, Arrivals> byAddress = new TreeMap<>(StoreMail::inOrder);
        copies.forEach(copy -> byAddress.merge(
                copy.recipient().id(),
                new Arrivals(copy.recipient(), 1),
                (some, more) -> new Arrivals(some.recipient(), some.messages() + more.messages())));
        return List.copyOf(byAddress.values());
    }

    private static int inOrder(AddressId one, AddressId other) {
        return one.toString().compareTo(other.toString());
    }

    private static ContentStore.Sealed sealed(Copy copy) {
        return new ContentStore.Sealed(
                copy.recipient().tenant(),
                copy.message().id(),
                copy.content().get(),
                copy.recipient().expiresAt());
    }

    private static Events.Dated received(Copy copy) {
        Recipient recipient = copy.recipient();
        NewEvent event = new NewEvent(
                recipient.tenant(),
                EventType.MESSAGE_RECEIVED,
                new MessageEvent(copy.message().id(), recipient.id(), recipient.fingerprint()));
        return new Events.Dated(event, copy.message().receivedAt());
    }
}
