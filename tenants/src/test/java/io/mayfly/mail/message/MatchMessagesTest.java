package io.mayfly.mail.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.event.EventType;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.message.MatchMessages.Among;
import io.mayfly.mail.message.MatchMessages.Criteria;
import io.mayfly.mail.tempaddress.AddressEnded;
import io.mayfly.mail.tempaddress.AddressNotFound;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatchMessagesTest {
    private final InMemoryMail mail = new InMemoryMail();
    private final List<ReadingMemory.Share> kept = new ArrayList<>();
    private final MatchMessages.Use<String> subjects =
            new MatchMessages.Use<>(message -> message.details().summary().subject(), kept::add);
    private final MatchMessages matchMessages = mail.matchMessages();
    private final AddressReference inbox =
            new AddressReference(mail.address("inbox").address());

    @Test
    void takesMailThatCameBeforeOnceAndCountsItRead() {
        receive("Your code is 482913");

        assertThat(take(subject("nothing like it"))).isEmpty();
        assertThat(take(subject("CODE"))).containsExactly("Your code is 482913");
        assertThat(take(subject("CODE"))).isEmpty();
        assertThat(mail.show(inbox.text()).counts().unread()).isZero();
        assertThat(mail.house().happened()).endsWith(EventType.MESSAGE_RECEIVED, EventType.MESSAGE_READ);
    }

    @Test
    void matchesAuthorsNameAndAddress() {
        receive("hello");

        assertThat(take(from("nobody"))).isEmpty();
        assertThat(take(from("NOREPLY@shop"))).hasSize(1);
        receive("again");
        assertThat(take(from("shop "))).hasSize(1);
    }

    @Test
    void matchesTextAnywhereInTheBody() {
        receive("first");
        receive("second");

        assertThat(take(body("THIS IS SECOND"))).containsExactly("second");
        assertThat(take(body("third"))).isEmpty();
    }

    @Test
    void waitsForAttachmentWhereOneIsAskedFor() {
        receive("without");
        Criteria criteria =
                new Criteria(Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty(), false, 1);

        assertThat(take(criteria)).isEmpty();
    }

    @Test
    void takesNoneUntilAsManyHaveComeAsAskedFor() {
        receive("first");
        assertThat(take(any(2))).isEmpty();
        assertThat(mail.show(inbox.text()).counts().unread()).isEqualTo(1);

        receive("second");
        receive("third");
        assertThat(take(any(2))).containsExactly("first", "second");
        assertThat(mail.show(inbox.text()).counts().unread()).isEqualTo(1);
    }

    @Test
    void sinceTakesReadMailToo() {
        Instant since = mail.now().minusMillis(1);
        receive("hello");
        take(any(1));

        assertThat(take(since(since, false))).containsExactly("hello");
        assertThat(take(since(since, true))).isEmpty();
        assertThat(take(since(mail.now(), false))).isEmpty();
    }

    @Test
    void readMailCountsAsReadOnce() {
        Instant since = mail.now().minusMillis(1);
        receive("hello");
        take(any(1));
        int told = mail.house().happened().size();

        take(since(since, false));

        assertThat(mail.show(inbox.text()).counts().unread()).isZero();
        assertThat(mail.house().happened()).hasSize(told);
    }

    @Test
    void saysThatNoMailCanComeAnyMore() {
        mail.forward(Duration.ofHours(1));

        assertThatThrownBy(() -> take(any(1))).isInstanceOf(AddressEnded.class);
        assertThatThrownBy(() -> matchMessages.take(
                        mail.anna(), new AddressReference("nobody@in.acme.example"), any(1), Among.ALL, subjects))
                .isInstanceOf(AddressNotFound.class);
    }

    @Test
    void keepsOfTheMemoryWhatIsKeptOfTheMessagesAndGivesItBackWhenToldTo() {
        long free = mail.house().memory().free();
        receive("one");
        receive("two");

        assertThat(take(any(3))).isEmpty();
        assertThat(mail.house().memory().free()).isEqualTo(free);

        assertThat(take(any(2))).hasSize(2);
        assertThat(kept).hasSize(2);
        assertThat(mail.house().memory().free()).isLessThan(free);

        kept.forEach(ReadingMemory.Share::close);
        assertThat(mail.house().memory().free()).isEqualTo(free);
    }

    @Test
    void takesNothingWhenThereIsNoRoomToOpenIt() {
        receive("one");
        List<ReadingMemory.Share> others =
                MemoryHeld.all(mail.house().memory(), mail.acme().id());

        assertThatThrownBy(() -> take(any(1))).isInstanceOf(ReadingBusy.class);
        assertThat(mail.show(inbox.text()).counts().unread()).isOne();

        others.forEach(ReadingMemory.Share::close);
        assertThat(take(any(1))).containsExactly("one");
    }

    @Test
    void givesTheMemoryBackWhenShowingFails() {
        receive("one");
        long free = mail.house().memory().free();
        MatchMessages.Use<String> failing = new MatchMessages.Use<>(
                message -> {
                    throw new IllegalStateException("no view");
                },
                kept::add);

        assertThatThrownBy(() -> matchMessages.take(mail.anna(), inbox, any(1), Among.ALL, failing))
                .isInstanceOf(IllegalStateException.class);

        assertThat(kept).isEmpty();
        assertThat(mail.house().memory().free()).isEqualTo(free);
        assertThat(mail.show(inbox.text()).counts().unread()).isOne();
    }

    @Test
    void findsNoMessageWhoseKeyIsDestroyed() {
        receive("hello");
        mail.house()
                .transactions()
                .run(
                        mail.acme().id(),
                        () -> mail.house()
                                .vault()
                                .destroyKeyOf(
                                        mail.acme().id(),
                                        mail.show(inbox.text()).id()));

        assertThatThrownBy(() -> take(subject("hello"))).isInstanceOf(MessageNotFound.class);
        assertThat(mail.show(inbox.text()).counts().unread()).isEqualTo(1);
    }

    @Test
    void looksAtTheMessageAloneThatHasJustCome() {
        receive("Your first code");
        MessageId second = receive("Your second code");
        MessageId other = receive("Welcome");

        assertThat(take(subject("code"), other)).isEmpty();
        assertThat(take(subject("code"), second)).containsExactly("Your second code");
        assertThat(take(subject("code"), second)).isEmpty();
        assertThat(take(body("this is welcome"), other)).containsExactly("Welcome");
        assertThat(mail.show(inbox.text()).counts().unread()).isOne();
    }

    @Test
    void holdsTheMessageThatHasJustComeAgainstTheTimeToo() {
        MessageId came = receive("hello");
        Instant after = mail.now();

        assertThat(take(since(after, false), came)).isEmpty();
        assertThat(take(since(after.minusSeconds(1), false), came)).hasSize(1);
        assertThat(take(since(after.minusSeconds(1), true), came)).isEmpty();
    }

    @Test
    void looksAtAllWhenSeveralAreAskedForAndOneOfThemHasJustCome() {
        receive("first code");
        Criteria two = new Criteria(
                Optional.of("code"), Optional.empty(), Optional.empty(), false, Optional.empty(), false, 2);

        assertThat(take(two, receive("Welcome"))).isEmpty();
        assertThat(take(two, receive("second code"))).containsExactly("first code", "second code");
    }

    @Test
    void findsNoMessageOfAnotherAddressThatHasJustCome() {
        MessageId elsewhere =
                mail.receive("hello", mail.address("other").address()).getFirst();

        assertThat(take(any(1), elsewhere)).isEmpty();
    }

    private MessageId receive(String subject) {
        MessageId received = mail.receive(subject, inbox.text()).getFirst();
        mail.forward(Duration.ofMillis(10));
        return received;
    }

    private List<String> take(Criteria criteria, MessageId arrived) {
        return matchMessages.take(mail.anna(), inbox, criteria, Among.just(arrived), subjects);
    }

    private List<String> take(Criteria criteria) {
        return matchMessages.take(mail.anna(), inbox, criteria, Among.ALL, subjects);
    }

    private static Criteria any(int count) {
        return new Criteria(
                Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), false, count);
    }

    private static Criteria subject(String part) {
        return new Criteria(Optional.of(part), Optional.empty(), Optional.empty(), false, Optional.empty(), false, 1);
    }

    private static Criteria from(String part) {
        return new Criteria(Optional.empty(), Optional.of(part), Optional.empty(), false, Optional.empty(), false, 1);
    }

    private static Criteria body(String part) {
        return new Criteria(Optional.empty(), Optional.empty(), Optional.of(part), false, Optional.empty(), false, 1);
    }

    private static Criteria since(Instant since, boolean unreadOnly) {
        return new Criteria(
                Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.of(since), unreadOnly, 1);
    }
}
