package io.mayfly.mail.message;

import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Caseless;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Answers who waits for a message: takes the oldest that match and marks them read, or finds that none is there yet. */
public final class MatchMessages {
    /** For opening messages and looking into them, one look at an address. */
    private static final Duration TIME_TO_LOOK = Duration.ofSeconds(3);

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
     * @param body part of the text's first 1,048,576 characters
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

        private boolean isUnreadOnly() {
            return unreadOnly || since.isEmpty();
        }

        private Criteria forOne() {
            return new Criteria(subject, from, body, hasAttachment, since, unreadOnly, 1);
        }

        private boolean admit(Message message) {
            return !(isUnreadOnly() && message.isSeen())
                    && since.map(message.receivedAt()::isAfter).orElse(true);
        }

        private boolean matchFacts(Message message, SealedMessages.Opener opener) {
            return (!hasAttachment || message.hasAttachments())
                    && (subject.isEmpty() && from.isEmpty() || match(opener.facts(message)));
        }

        private boolean match(MessageFacts facts) {
            return contains(facts.subject(), subject)
                    && contains(facts.from().name() + " " + facts.from().address(), from);
        }

        private boolean matchContent(OpenMessage message) {
            return body.isEmpty()
                    || contains(message.content().readableExcerpt().text(), body);
        }

        private static boolean contains(String text, Optional<String> part) {
            return part.map(wanted -> Caseless.contains(text, wanted)).orElse(true);
        }
    }

    /**
     * Which messages are looked at.
     *
     * @param arrived one that has just come, or nothing for all that the address holds
     */
    public record Among(Optional<MessageId> arrived) {
        public static final Among ALL = new Among(Optional.empty());

        /** A message that has just come: those before it were looked at before. */
        public static Among just(MessageId arrived) {
            return new Among(Optional.of(arrived));
        }
    }

    /**
     * What is made of the messages that were taken.
     *
     * @param shown makes of an open message what is kept of it, with texts as long as an excerpt at most
     * @param kept is given the memory that this takes, to give it back when it is no longer needed
     */
    public record Use<R>(Function<OpenMessage, R> shown, Consumer<ReadingMemory.Share> kept) {}

    /** A message that matched, and what is kept of it. */
    private record Match<R>(MessageId id, R shown) {}

    /**
     * The messages that match, oldest first, or none at all while there are fewer than asked for. One after the other is
     * opened, shown and closed, outside of any transaction, since that takes time. When several are asked for, one that has
     * just come makes it look at all if it is one of them.
     *
     * @throws io.mayfly.mail.tempaddress.AddressEnded when no message can come any more
     * @throws ReadingBusy when there is no room for them at the moment, or no time to look through them all; then none
     *     is taken
     */
    public <R> List<R> take(Caller caller, AddressReference reference, Criteria criteria, Among among, Use<R> use) {
        caller.require(Permission.READ_MESSAGES);
        Look look = new Look(caller, reference, criteria, among);
        if (among.arrived().isEmpty() || criteria.count() == 1) {
            return take(look, use);
        }
        return isOneOfThem(look) ? take(new Look(caller, reference, criteria, Among.ALL), use) : List.of();
    }

    /** What is looked for, and where. */
    private record Look(Caller caller, AddressReference reference, Criteria criteria, Among among) {
        private TenantId tenant() {
            return caller.tenant();
        }

        private TempAddress address(TempAddresses addresses) {
            return reference.resolve(addresses, caller, Permission.READ_MESSAGES);
        }
    }

    private boolean isOneOfThem(Look look) {
        List<ReadingMemory.Share> shares = new ArrayList<>();
        try {
            Look alone =
                    new Look(look.caller(), look.reference(), look.criteria().forOne(), look.among());
            return !find(alone, OpenMessage::details, shares).isEmpty();
        } finally {
            giveBack(shares);
        }
    }

    @SuppressWarnings("checkstyle:illegalcatch") // whatever it is that fails, the shares are given back
    private <R> List<R> take(Look look, Use<R> use) {
        int wanted = look.criteria().count();
        List<ReadingMemory.Share> shares = new ArrayList<>();
        try {
            long until = System.nanoTime() + TIME_TO_LOOK.toNanos();
            List<Match<R>> found = find(look, use.shown(), shares);
            // Whenever others have taken what it has found, it begins anew: as often as there are others.
            while (found.size() >= wanted && !mark(look, found)) {
                giveBack(shares);
                if (System.nanoTime() > until) {
                    throw new ReadingBusy();
                }
                found = find(look, use.shown(), shares);
            }
            if (found.size() < wanted) {
                giveBack(shares);
                return List.of();
            }
            shares.forEach(use.kept());
            return found.stream().map(Match::shown).toList();
        } catch (RuntimeException | Error e) {
            giveBack(shares);
            throw e;
        }
    }

    /** What may match by what lists show. */
    private record Candidate(Message message, SealedMessages.Opener opener) {}

    private List<Candidate> candidates(Look look) {
        return transactions.call(look.tenant(), () -> {
            TempAddress address = look.address(addresses);
            address.requireLiveAt(clock.instant());
            List<Message> all = among(look, address);
            if (all.size() < look.criteria().count()) {
                return List.of();
            }
            SealedMessages.Opener opener = sealed.openerOf(address).orElseThrow(MessageNotFound::new);
            return all.stream()
                    .filter(message -> look.criteria().matchFacts(message, opener))
                    .map(message -> new Candidate(message, opener))
                    .toList();
        });
    }

    private List<Message> among(Look look, TempAddress address) {
        Criteria criteria = look.criteria();
        return look.among()
                .arrived()
                .map(id -> messages.find(look.tenant(), address.id(), id).filter(criteria::admit).stream()
                        .toList())
                .orElseGet(() ->
                        messages.candidates(look.tenant(), address.id(), criteria.since(), criteria.isUnreadOnly()));
    }

    private <R> List<Match<R>> find(Look look, Function<OpenMessage, R> shown, List<ReadingMemory.Share> shares) {
        Criteria criteria = look.criteria();
        long until = System.nanoTime() + TIME_TO_LOOK.toNanos();
        List<Match<R>> found = new ArrayList<>();
        for (Candidate candidate : candidates(look)) {
            if (found.size() == criteria.count()) {
                return found;
            }
            if (System.nanoTime() > until) {
                throw new ReadingBusy();
            }
            Message message = candidate.message();
            ReadingMemory.Share share =
                    memory.tryTake(look.tenant(), message.size()).orElseThrow(ReadingBusy::new);
            shares.add(share);
            Optional<R> view =
                    open(candidate, share).filter(criteria::matchContent).map(shown);
            share.reduceTo(view.isPresent() ? ReadingMemory.costOfExcerpts(message.size()) : 0);
            view.ifPresent(kept -> found.add(new Match<>(message.id(), kept)));
        }
        return found;
    }

    /** Nothing when it was deleted meanwhile. */
    private Optional<OpenMessage> open(Candidate candidate, ReadingMemory.Share share) {
        Message message = candidate.message();
        try {
            SealedMessages.Found found =
                    transactions.call(message.tenant(), () -> candidate.opener().find(message));
            return Optional.of(found.open(share));
        } catch (MessageNotFound gone) {
            return Optional.empty();
        }
    }

    /** @return whether all of them are still there to be taken; otherwise none is */
    private boolean mark(Look look, List<? extends Match<?>> found) {
        TenantId tenant = look.tenant();
        return transactions.call(tenant, () -> {
            TempAddress address = look.address(addresses);
            address.requireLiveAt(clock.instant());
            List<Message> there = found.stream()
                    .flatMap(match -> messages.find(tenant, address.id(), match.id()).stream())
                    .toList();
            List<Message> unread = there.stream().filter(messages::holdUnread).toList();
            if ((look.criteria().isUnreadOnly() ? unread : there).size() < found.size()) {
                return false;
            }
            markRead(address, unread);
            return true;
        });
    }

    private static void giveBack(List<ReadingMemory.Share> shares) {
        shares.forEach(ReadingMemory.Share::close);
        shares.clear();
    }

    private void markRead(TempAddress address, List<Message> held) {
        List<Message> wereUnread = held.stream().filter(Message::markSeen).toList();
        if (!wereUnread.isEmpty()) {
            addresses.countRead(address.tenant(), address.id(), wereUnread.size());
            wereUnread.forEach(
                    message -> events.append(message.happened(EventType.MESSAGE_READ, address), clock.instant()));
        }
    }
}
