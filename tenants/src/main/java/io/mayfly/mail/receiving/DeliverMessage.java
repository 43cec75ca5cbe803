package io.mayfly.mail.receiving;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.NewEvent;
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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Delivers a message to all recipients who are to have it, in one transaction: each gets its own row, its own copy of
 * the content sealed under its own key, and its own event. When this returns, all of it is durable, or none.
 */
public final class DeliverMessage {
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
        try {
            return transactions.callAcrossTenants(() -> {
                List<MessageId> stored = new ArrayList<>();
                distinct(incoming.storedFor())
                        .forEach((address, forwardPath) -> stored.add(store(address, forwardPath, incoming, summary)));
                return new Outcome.Delivered(stored);
            });
        } catch (RecipientsHaveChanged e) {
            return new Outcome.RecipientsChanged();
        }
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

    private MessageId store(String address, String forwardPath, IncomingMessage incoming, Summary summary) {
        Instant now = clock.instant();
        EmailAddress mailbox = EmailAddress.of(address);
        if (mailbox.localPart().isRole()) {
            roles.leaseFor(mailbox, now);
        }
        Recipient recipient = recipients.find(mailbox).orElseThrow(RecipientsHaveChanged::new);
        boolean accepted = recipient.decideAt(now) instanceof RecipientDecision.Accepted
                && recipients.countMessage(recipient, now);
        if (!accepted) {
            throw new RecipientsHaveChanged();
        }
        return keep(recipient, forwardPath, incoming, summary);
    }

    private MessageId keep(Recipient recipient, String forwardPath, IncomingMessage incoming, Summary summary) {
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
                summary);
        ContentKey key = vault.keyOf(recipient.tenant(), recipient.id()).orElseThrow(RecipientsHaveChanged::new);
        messages.add(message);
        contents.put(
                recipient.tenant(), message.id(), key.seal(incoming.content(), message.id()), recipient.expiresAt());
        events.append(
                new NewEvent(
                        recipient.tenant(),
                        EventType.MESSAGE_RECEIVED,
                        new MessageEvent(message.id(), recipient.id(), recipient.address())),
                incoming.receivedAt());
        return message.id();
    }
}
