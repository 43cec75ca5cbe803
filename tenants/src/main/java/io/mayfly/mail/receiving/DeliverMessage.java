package io.mayfly.mail.receiving;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.NewEvent;
import io.mayfly.foundation.vault.CompressedContent;
import io.mayfly.foundation.vault.ContentKey;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.message.Message;
import io.mayfly.mail.message.MessageEvent;
import io.mayfly.mail.message.Messages;
import io.mayfly.mail.message.content.ReadContent;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.tempaddress.AddressTaken;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Delivers a message to all recipients who are to have it, in one transaction: each gets its own row and its own copy
 * of the content, both sealed under its own key, and its own event. When this returns, all of it is durable, or none.
 */
public final class DeliverMessage {
    private static final int ATTEMPTS = 3;

    private final Transactions transactions;
    private final Recipients recipients;
    private final RoleAddresses roles;
    private final Suspects suspects;
    private final Messages messages;
    private final ContentStore contents;
    private final Vault vault;
    private final Events events;
    private final Clock clock;

    public DeliverMessage(
            Transactions transactions,
            Recipients recipients,
            RoleAddresses roles,
            Suspects suspects,
            Messages messages,
            ContentStore contents,
            Vault vault,
            Events events,
            Clock clock) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.roles = roles;
        this.suspects = suspects;
        this.messages = messages;
        this.contents = contents;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Does what was decided for each recipient. Trouble below is thrown, and then nothing is stored. */
    public Outcome deliver(IncomingMessage incoming) {
        return switch (Disposition.ofAll(incoming.recipients().values())) {
            case Disposition.Store some -> store(incoming);
            case Disposition.Discard all -> new Outcome.Delivered(List.of());
            case Disposition.Reject all -> new Outcome.Rejected(all.reply());
            case Disposition.Defer one -> new Outcome.Deferred(one.reply());
        };
    }

    private Outcome store(IncomingMessage incoming) {
        Summary summary =
                suspects.read(incoming.content(), ReadContent::summary).orElse(Summary.UNREAD);
        Arrived arrived = new Arrived(incoming, summary, CompressedContent.of(incoming.content()));
        for (int attempt = 1; ; attempt++) {
            try {
                return new Outcome.Delivered(transactions.callAcrossTenants(() -> stored(arrived)));
            } catch (RecipientsHaveChanged e) {
                return new Outcome.RecipientsChanged();
            } catch (Overtaken | AddressTaken e) {
                // A lease has moved, or another mail has opened the role's address: what holds now decides.
                if (attempt == ATTEMPTS) {
                    return new Outcome.RecipientsChanged();
                }
            }
        }
    }

    /** What is made of a message once, for all its recipients. */
    private record Arrived(IncomingMessage incoming, Summary summary, CompressedContent content) {}

    /** Contents are written before any address is counted, since a counted one stays locked until the commit. */
    private List<MessageId> stored(Arrived arrived) {
        Map<Recipient, Message> copies = new LinkedHashMap<>();
        distinct(arrived.incoming().storedFor()).forEach((address, forwardPath) -> {
            Recipient recipient = recipient(address);
            copies.put(recipient, copy(recipient, forwardPath, arrived));
        });
        copies.forEach((recipient, message) -> count(recipient, message, arrived.incoming()));
        return copies.values().stream().map(Message::id).toList();
    }

    /** One entry a mailbox, in the order of addresses, so that concurrent transactions lock in the same order. */
    private static Map<String, String> distinct(List<String> forwardPaths) {
        Map<String, String> distinct = new TreeMap<>();
        for (String forwardPath : forwardPaths) {
            EmailAddress address = EmailAddress.named(forwardPath).orElseThrow(RecipientsHaveChanged::new);
            distinct.putIfAbsent(address.toString(), forwardPath);
        }
        return distinct;
    }

    private Recipient recipient(String address) {
        Instant now = clock.instant();
        EmailAddress mailbox = EmailAddress.of(address);
        if (mailbox.localPart().isRole()) {
            roles.leaseFor(mailbox, now);
        }
        Recipient recipient = recipients.find(mailbox).orElseThrow(RecipientsHaveChanged::new);
        if (!(recipient.decideAt(now) instanceof RecipientDecision.Accepted)) {
            throw new RecipientsHaveChanged();
        }
        return recipient;
    }

    private Message copy(Recipient recipient, String forwardPath, Arrived arrived) {
        IncomingMessage incoming = arrived.incoming();
        ContentKey key = vault.keyOf(recipient.tenant(), recipient.id()).orElseThrow(RecipientsHaveChanged::new);
        Message message = new Message(
                recipient.id(),
                new Message.Owner(recipient.tenant(), recipient.expiresAt()),
                new Message.Arrival(
                        incoming.reversePath(),
                        forwardPath,
                        incoming.received(),
                        incoming.content().length,
                        incoming.peer(),
                        incoming.receivedAt()),
                arrived.summary(),
                key);
        contents.put(
                recipient.tenant(), message.id(), key.seal(arrived.content(), message.id()), recipient.expiresAt());
        return message;
    }

    private void count(Recipient recipient, Message message, IncomingMessage incoming) {
        if (!recipients.countMessage(recipient, clock.instant())) {
            throw new Overtaken();
        }
        messages.add(message);
        events.append(
                new NewEvent(
                        recipient.tenant(),
                        EventType.MESSAGE_RECEIVED,
                        new MessageEvent(message.id(), recipient.id(), recipient.fingerprint())),
                incoming.receivedAt());
    }
}
