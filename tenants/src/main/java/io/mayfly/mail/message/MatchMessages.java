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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Answers who waits for a message: takes the oldest that match and marks them read, or finds that none is there yet. */
public final class MatchMessages {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final SealedMessages sealed;
    private final ReadingMemory memory;
    private final Events events;
    private final Clock clock;

    public MatchMessages(
            Transactions transactions,
            TempAddresses addresses,
            Messages messages,
            SealedMessages sealed,
            ReadingMemory memory,
            Events events,
            Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.messages = messages;
        this.sealed = sealed;
        this.memory = memory;
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

        private boolean matchFacts(Message message, SealedMessages.Opener opener) {
            return (!hasAttachment || message.hasAttachments())
                    && (subject.isEmpty() && from.isEmpty() || match(opener.facts(message)));
        }

        private boolean match(MessageFacts facts) {
            return contains(facts.subject(), subject)
                    && contains(facts.from().name() + " " + facts.from().address(), from);
        }

        private boolean matchContent(OpenMessage message) {
            return contains(message.content().readableText(), body);
        }

        private static boolean contains(String text, Optional<String> part) {
            return part.map(wanted -> text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)))
                    .orElse(true);
        }
    }

    /**
     * What is made of the messages that were taken.
     *
     * @param shown makes of an open message what is kept of it, with texts as long as an excerpt at most
     * @param kept is given the memory that this takes, to give it back when it is no longer needed
     */
    public record Use<R>(Function<OpenMessage, R> shown, Consumer<ReadingMemory.Share> kept) {}

    /**
     * The messages that match, oldest first, or none at all while there are fewer than asked for. One after the other is
     * opened, shown and closed.
     *
     * @throws io.mayfly.mail.tempaddress.AddressEnded when no message can come any more
     * @throws ReadingBusy when there is no room for them at the moment; then none is taken
     */
    @SuppressWarnings("checkstyle:illegalcatch") // whatever it is that fails, the shares are given back
    public <R> List<R> take(Caller caller, AddressReference reference, Criteria criteria, Use<R> use) {
        caller.require(Permission.READ_MESSAGES);
        List<ReadingMemory.Share> shares = new ArrayList<>();
        try {
            List<R> taken = transactions.call(caller.tenant(), () -> {
                giveBack(shares);
                return take(reference.resolve(addresses, caller.tenant()), criteria, use.shown(), shares);
            });
            shares.forEach(use.kept());
            return taken;
        } catch (RuntimeException | Error e) {
            giveBack(shares);
            throw e;
        }
    }

    private <R> List<R> take(
            TempAddress address, Criteria criteria, Function<OpenMessage, R> shown, List<ReadingMemory.Share> shares) {
        address.requireLiveAt(clock.instant());
        boolean unreadOnly = criteria.unreadOnly() || criteria.since().isEmpty();
        List<Message> candidates = messages.candidates(address.tenant(), address.id(), criteria.since(), unreadOnly);
        if (candidates.size() < criteria.count()) {
            return List.of();
        }
        SealedMessages.Opener opener = sealed.openerOf(address).orElseThrow(MessageNotFound::new);
        List<Message> found = candidates.stream()
                .filter(message -> matches(message, opener, criteria))
                .filter(message -> !unreadOnly || messages.holdUnread(message))
                .limit(criteria.count())
                .toList();
        if (found.size() < criteria.count()) {
            return List.of();
        }
        List<R> taken = new ArrayList<>();
        for (Message message : found) {
            ReadingMemory.Share share = share(message);
            shares.add(share);
            taken.add(shown.apply(opener.find(message).open(share)));
            share.reduceTo(ReadingMemory.costOfExcerpts(message.size()));
        }
        markRead(address, found);
        return taken;
    }

    private static void giveBack(List<ReadingMemory.Share> shares) {
        shares.forEach(ReadingMemory.Share::close);
        shares.clear();
    }

    private ReadingMemory.Share share(Message message) {
        return memory.tryTake(message.tenant(), message.size()).orElseThrow(ReadingBusy::new);
    }

    private boolean matches(Message message, SealedMessages.Opener opener, Criteria criteria) {
        return criteria.matchFacts(message, opener)
                && (criteria.body().isEmpty() || matchesContent(message, opener, criteria));
    }

    private boolean matchesContent(Message message, SealedMessages.Opener opener, Criteria criteria) {
        try (ReadingMemory.Share share = share(message)) {
            return criteria.matchContent(opener.find(message).open(share));
        }
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
