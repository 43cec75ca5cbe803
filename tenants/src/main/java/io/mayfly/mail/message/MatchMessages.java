package io.mayfly.mail.message;

import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers who waits for a message: takes the oldest that match and marks them read, or finds that none is there yet. */
public final class MatchMessages {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final SealedMessages sealed;
    private final Events events;
    private final Clock clock;

    public MatchMessages(
            Transactions transactions,
            TempAddresses addresses,
            Messages messages,
            SealedMessages sealed,
            Events events,
            Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.messages = messages;
        this.sealed = sealed;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is waited for; texts match anywhere, in any case.
     *
     * @param from part of the author's address or name
     * @param since received after this; everything not yet read when left out
     * @param unreadOnly leave out what was read, also with {@code since}
     * @param count how many must have come
     */
    public record Criteria(
            Optional<String> subject,
            Optional<String> from,
            Optional<String> body,
            boolean hasAttachment,
            Optional<Instant> since,
            boolean unreadOnly,
            int count) {

        private boolean match(Message message, SealedMessages.Opener opener) {
            return (!hasAttachment || message.hasAttachments())
                    && (subject.isEmpty() && from.isEmpty() || match(opener.facts(message)))
                    && (body.isEmpty()
                            || contains(opener.open(message).content().readableText(), body));
        }

        private boolean match(MessageFacts facts) {
            return contains(facts.subject(), subject)
                    && contains(facts.from().name() + " " + facts.from().address(), from);
        }

        private static boolean contains(String text, Optional<String> part) {
            return part.map(wanted -> text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)))
                    .orElse(true);
        }
    }

    /**
     * The messages that match, oldest first, or none at all while there are fewer than asked for.
     *
     * @throws io.mayfly.mail.tempaddress.AddressEnded when no message can come any more
     */
    public List<OpenMessage> take(Caller caller, AddressReference reference, Criteria criteria) {
        caller.require(Permission.READ_MESSAGES);
        return transactions.call(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller.tenant());
            address.requireLiveAt(clock.instant());
            boolean unreadOnly = criteria.unreadOnly() || criteria.since().isEmpty();
            List<Message> candidates =
                    messages.candidates(address.tenant(), address.id(), criteria.since(), unreadOnly);
            if (candidates.size() < criteria.count()) {
                return List.<OpenMessage>of();
            }
            SealedMessages.Opener opener = sealed.openerOf(address).orElseThrow(MessageNotFound::new);
            List<Message> found = candidates.stream()
                    .filter(message -> criteria.match(message, opener))
                    .filter(message -> !unreadOnly || messages.holdUnread(message))
                    .limit(criteria.count())
                    .toList();
            if (found.size() < criteria.count()) {
                return List.<OpenMessage>of();
            }
            List<OpenMessage> taken = found.stream().map(opener::open).toList();
            markRead(address, found);
            return taken;
        });
    }

    private void markRead(TempAddress address, List<Message> found) {
        List<Message> wereUnread = found.stream()
                .filter(messages::holdUnread)
                .filter(Message::markSeen)
                .toList();
        if (!wereUnread.isEmpty()) {
            addresses.countRead(address.tenant(), address.id(), wereUnread.size());
            wereUnread.forEach(
                    message -> events.append(message.happened(EventType.MESSAGE_READ, address), clock.instant()));
        }
    }
}
