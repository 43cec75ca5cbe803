package io.mayfly.mail.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.foundation.vault.ContentKey;
import io.mayfly.foundation.vault.TestKeys;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.message.content.Mailbox;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What all messages do, wherever they are kept. */
abstract class MessagesContract {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final TestClock clock = new TestClock();
    private final Transactions transactions;
    private final Messages messages;
    private final TenantId acme = TenantId.next();
    private final TenantId globex = TenantId.next();
    private final AddressId inbox = AddressId.next();
    private final ContentKey key = TestKeys.one();

    MessagesContract(Transactions transactions, Messages messages) {
        this.transactions = transactions;
        this.messages = messages;
    }

    @Test
    void findsMessageWithinItsTenantAndAddress() {
        Message added = add("hello");

        assertThat(find(added.id())).contains(added);
        assertThat(find(MessageId.next())).isEmpty();
        assertThat(inAcme(() -> messages.find(acme, AddressId.next(), added.id())))
                .isEmpty();
        assertThat(transactions.call(globex, () -> messages.find(globex, inbox, added.id())))
                .isEmpty();
        assertThat(transactions.call(globex, () -> messages.find(acme, inbox, added.id())))
                .isEmpty();
    }

    @Test
    void keepsEverythingThatAMessageTells() {
        Message added = add("hello");

        Message found = find(added.id()).orElseThrow();
        assertThat(found.arrival(found.facts(key))).isEqualTo(arrival());
        assertThat(found.summary(found.facts(key))).isEqualTo(summary("hello"));
        assertThat(found.hasAttachments()).isTrue();
        assertThat(found.size()).isEqualTo(123);
        assertThat(found.receivedAt()).isEqualTo(clock.instant());
        assertThat(found.isSeen()).isFalse();
        assertThat(found.verdicts().spf()).isEmpty();
    }

    @Test
    void latestIsTheNewest() {
        assertThat(inAcme(() -> messages.latest(acme, inbox))).isEmpty();
        add("old");
        clock.forward(SECOND);
        add("new");
        Message newest = add("newest, at the same moment");

        assertThat(inAcme(() -> messages.latest(acme, inbox))).contains(newest);
    }

    @Test
    void pagesNewestFirstAndGoesOnAfterTheLast() {
        add("one");
        clock.forward(SECOND);
        add("two");
        add("three");
        clock.forward(SECOND);
        add("four");

        List<Message> first = inAcme(() -> messages.page(acme, inbox, new PageRequest(2, Optional.empty())));
        Cursor after = Cursor.of(first.get(1).receivedAt(), first.get(1).id());
        List<Message> second = inAcme(() -> messages.page(acme, inbox, new PageRequest(2, Optional.of(after))));

        assertThat(subjects(first)).containsExactly("four", "three", "two");
        assertThat(subjects(second)).containsExactly("two", "one");
    }

    @Test
    void slicesNewestFirstAndCounts() {
        add("one");
        clock.forward(SECOND);
        add("two");
        clock.forward(SECOND);
        add("three");

        assertThat(subjects(inAcme(() -> messages.slice(acme, inbox, 0, 2)))).containsExactly("three", "two");
        assertThat(subjects(inAcme(() -> messages.slice(acme, inbox, 2, 2)))).containsExactly("one");
        assertThat(inAcme(() -> messages.count(acme, inbox))).isEqualTo(3);
        assertThat(transactions.call(globex, () -> messages.count(globex, inbox)))
                .isZero();
        assertThat(transactions.call(globex, () -> messages.count(acme, inbox))).isZero();
    }

    @Test
    void candidatesAreOldestFirstUnreadOrSinceAnInstant() {
        Message read = add("read");
        markSeen(read);
        Instant since = clock.instant();
        clock.forward(SECOND);
        Message second = add("second");
        Message third = add("third, at the same moment");
        markSeen(third);

        assertThat(candidates(Optional.empty(), false)).containsExactly(read, second, third);
        assertThat(candidates(Optional.empty(), true)).containsExactly(second);
        assertThat(candidates(Optional.of(since), false)).containsExactly(second, third);
        assertThat(candidates(Optional.of(since), true)).containsExactly(second);
        assertThat(candidates(Optional.of(clock.instant()), false)).isEmpty();
    }

    @Test
    void holdsUnreadWhatIsThereAndUnread() {
        Message added = add("hello");
        assertThat(inAcme(() -> messages.holdUnread(added))).isTrue();

        markSeen(added);
        assertThat(inAcme(() -> messages.holdUnread(added))).isFalse();

        Message gone = add("gone");
        remove(gone);
        assertThat(inAcme(() -> messages.holdUnread(gone))).isFalse();
    }

    @Test
    void holdsReadWhatIsThereAndRead() {
        Message added = add("hello");
        assertThat(inAcme(() -> messages.holdRead(added))).isFalse();

        markSeen(added);
        assertThat(inAcme(() -> messages.holdRead(added))).isTrue();

        remove(added);
        assertThat(inAcme(() -> messages.holdRead(added))).isFalse();
    }

    @Test
    void removesOne() {
        Message gone = add("gone");
        Message stays = add("stays");

        remove(gone);

        assertThat(find(gone.id())).isEmpty();
        assertThat(find(stays.id())).contains(stays);
    }

    @Test
    void holdsAndRemovesAllOfOneAddress() {
        Message one = add("one");
        Message two = add("two");
        AddressId other = AddressId.next();
        add(other, "stays");

        assertThat(inAcme(() -> messages.holdAll(acme, inbox))).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(transactions.call(globex, () -> messages.removeAll(globex, inbox)))
                .isZero();
        assertThat(inAcme(() -> messages.removeAll(acme, inbox))).isEqualTo(2);
        assertThat(inAcme(() -> messages.count(acme, inbox))).isZero();
        assertThat(inAcme(() -> messages.holdAll(acme, inbox))).isEmpty();
        assertThat(inAcme(() -> messages.count(acme, other))).isEqualTo(1);
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        Message stays = add("stays");

        assertThatThrownBy(() -> inAcme(() -> {
                    messages.find(acme, inbox, stays.id()).orElseThrow().markSeen();
                    messages.addAll(List.of(message(inbox, "never")));
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(candidates(Optional.empty(), true)).containsExactly(stays);
    }

    private <T> T inAcme(Supplier<T> work) {
        return transactions.call(acme, work);
    }

    private Message add(String subject) {
        return add(inbox, subject);
    }

    private Message add(AddressId address, String subject) {
        Message message = message(address, subject);
        transactions.run(acme, () -> messages.addAll(List.of(message)));
        return message;
    }

    private Message message(AddressId address, String subject) {
        return new Message(
                address,
                new Message.Owner(acme, clock.instant().plus(Duration.ofDays(1))),
                arrival(),
                summary(subject),
                key);
    }

    private Message.Arrival arrival() {
        Peer peer = new Peer("192.0.2.1", "mail.shop.example", Optional.of(new TlsFacts("TLSv1.3", "A_CIPHER")));
        return new Message.Arrival(
                ReversePath.of("bounce@shop.example"),
                "Inbox+x@acme.example",
                "Received: x",
                123,
                peer,
                clock.instant());
    }

    private Summary summary(String subject) {
        Mailbox shop = new Mailbox("Shop", "noreply@shop.example");
        return new Summary(shop, List.of(shop), subject, Optional.of(clock.instant()), "Hello", 1, false);
    }

    private Optional<Message> find(MessageId id) {
        return inAcme(() -> messages.find(acme, inbox, id));
    }

    private List<Message> candidates(Optional<Instant> since, boolean unreadOnly) {
        return inAcme(() -> messages.candidates(acme, inbox, since, unreadOnly));
    }

    private void markSeen(Message message) {
        transactions.run(
                acme,
                () -> messages.find(acme, inbox, message.id()).orElseThrow().markSeen());
    }

    private void remove(Message message) {
        transactions.run(
                acme,
                () -> messages.remove(messages.find(acme, inbox, message.id()).orElseThrow()));
    }

    private List<String> subjects(Collection<Message> found) {
        return found.stream().map(message -> message.facts(key).subject()).toList();
    }
}
