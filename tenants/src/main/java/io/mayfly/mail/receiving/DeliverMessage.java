package io.mayfly.mail.receiving;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.vault.CompressedContent;
import io.mayfly.foundation.vault.ContentKey;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.message.Message;
import io.mayfly.mail.message.Messages;
import io.mayfly.mail.message.content.ReadContent;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.message.store.ContentStore;
import io.mayfly.mail.tempaddress.AddressTaken;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Delivers a message to all recipients who are to have it, in one transaction: each gets its own row and its own copy
 * of the content, both sealed under its own key, and its own event. When this returns, all of it is durable, or none.
 * Reading and compressing is done before, so that the transaction, which it shares with mails that come at the same time,
 * has little to do but to write.
 */
public final class DeliverMessage {
    private static final int ATTEMPTS = 3;

    private final Transactions transactions;
    private final Recipients recipients;
    private final JustAccepted accepted;
    private final RoleAddresses roles;
    private final Suspects suspects;
    private final Vault vault;
    private final GatheredCommit commit;
    private final Clock clock;

    public DeliverMessage(
            Transactions transactions,
            Recipients recipients,
            JustAccepted accepted,
            RoleAddresses roles,
            Suspects suspects,
            Messages messages,
            ContentStore contents,
            Vault vault,
            Events events,
            Clock clock) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.accepted = accepted;
        this.roles = roles;
        this.suspects = suspects;
        this.vault = vault;
        this.commit = new GatheredCommit(new StoreMail(transactions, recipients, messages, contents, events, clock));
        this.clock = clock;
    }

    /**
     * Does what was decided for each recipient. Trouble below is thrown, and then nothing is stored.
     *
     * @throws Overfull when more mail comes than can be stored soon
     */
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
                ReadyMail mail = sealed(arrived);
                commit.store(mail);
                return new Outcome.Delivered(mail.messages());
            } catch (RecipientsHaveChanged e) {
                return new Outcome.RecipientsChanged();
            } catch (Overtaken | AddressTaken e) {
                // A lease has moved, or another mail has opened the role's address: what holds now decides.
                forget(arrived);
                if (attempt == ATTEMPTS) {
                    return new Outcome.RecipientsChanged();
                }
            }
        }
    }

    private void forget(Arrived arrived) {
        arrived.incoming()
                .storedFor()
                .forEach(forwardPath -> EmailAddress.named(forwardPath).ifPresent(accepted::forget));
    }

    /** What is made of a message once, for all its recipients. */
    private record Arrived(IncomingMessage incoming, Summary summary, CompressedContent content) {}

    private ReadyMail sealed(Arrived arrived) {
        List<ReadyMail.Copy> copies = new ArrayList<>();
        distinct(arrived.incoming().storedFor())
                .forEach((address, forwardPath) -> copies.add(copy(recipient(address), forwardPath, arrived)));
        return new ReadyMail(copies);
    }

    /** One entry a mailbox, in the order of addresses. */
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
            accepted.forget(mailbox);
            transactions.runAcrossTenants(() -> roles.leaseFor(mailbox, now));
        }
        Optional<Recipient> decided = accepted.find(mailbox).filter(recipient -> accepts(recipient, now));
        return decided.or(() -> recipients.find(mailbox).filter(recipient -> accepts(recipient, now)))
                .orElseThrow(RecipientsHaveChanged::new);
    }

    private static boolean accepts(Recipient recipient, Instant now) {
        return recipient.decideAt(now) instanceof RecipientDecision.Accepted;
    }

    private ReadyMail.Copy copy(Recipient recipient, String forwardPath, Arrived arrived) {
        ContentKey key = recipient
                .key()
                .map(wrapped -> vault.unwrapped(recipient.tenant(), recipient.id(), wrapped))
                .orElseThrow(RecipientsHaveChanged::new);
        Message message = new Message(
                recipient.id(),
                new Message.Owner(recipient.tenant(), recipient.expiresAt()),
                arrived.incoming().arrivalAt(forwardPath),
                arrived.summary(),
                key);
        CompressedContent content = arrived.content();
        return new ReadyMail.Copy(recipient, message, content.size(), () -> key.seal(content, message.id()));
    }
}
