package io.mayfly.mail.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.event.EventType;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.LeaseExtension;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagesOfAddressTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final InMemoryMail mail = new InMemoryMail();
    private final AddressReference inbox =
            new AddressReference(mail.address("inbox").address());

    @Test
    void opensMessageWithItsContentWithoutMarkingItRead() {
        MessageId id = receive("hello");

        OpenMessage open = open(new MessageReference(id.toString()));

        assertThat(open.content().readableText()).contains("this is hello");
        assertThat(open.details().read()).isFalse();
        assertThat(mail.show(inbox.text()).counts().unread()).isEqualTo(1);
        assertThat(open(MessageReference.LATEST).details().id()).isEqualTo(id);
    }

    @Test
    void findsNoMessageThatTheAddressDoesNotHold() {
        AddressReference other = new AddressReference(mail.address("other").address());
        MessageId elsewhere = mail.receive("elsewhere", other.text()).getFirst();

        for (String reference : List.of(elsewhere.toString(), "latest", "junk", "")) {
            assertThatThrownBy(() -> open(new MessageReference(reference))).isInstanceOf(MessageNotFound.class);
        }
    }

    @Test
    void showsAndOpensNothingWhoseKeyIsDestroyed() {
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

        assertThatThrownBy(() -> open(MessageReference.LATEST)).isInstanceOf(MessageNotFound.class);
        assertThat(mail.listMessages()
                        .page(mail.anna(), inbox, PageRequest.first())
                        .items())
                .isEmpty();
        assertThat(mail.browseMessages().slice(mail.anna(), inbox, 0, 10)).isEmpty();
    }

    @Test
    void pagesAndSlicesNewestFirst() {
        for (String subject : List.of("one", "two", "three")) {
            receive(subject);
        }

        Page<MessageDetails> first = mail.listMessages().page(mail.anna(), inbox, new PageRequest(2, Optional.empty()));
        Page<MessageDetails> second = mail.listMessages()
                .page(mail.anna(), inbox, new PageRequest(2, first.next().map(Cursor::decode)));

        assertThat(subjects(first.items())).containsExactly("three", "two");
        assertThat(subjects(second.items())).containsExactly("one");
        assertThat(second.next()).isEmpty();
        assertThat(subjects(mail.browseMessages().slice(mail.anna(), inbox, 1, 1)))
                .containsExactly("two");
        assertThat(mail.countMessages().count(mail.anna(), inbox)).isEqualTo(3);
    }

    @Test
    void showsNothingOnceTheLeaseIsOverEvenBeforeTheSweeperCame() {
        MessageId id = receive("hello");
        mail.forward(HOUR);

        assertThat(mail.listMessages()
                        .page(mail.anna(), inbox, PageRequest.first())
                        .items())
                .isEmpty();
        assertThat(mail.browseMessages().slice(mail.anna(), inbox, 0, 10)).isEmpty();
        assertThat(mail.countMessages().count(mail.anna(), inbox)).isZero();
        assertThatThrownBy(() -> open(new MessageReference(id.toString()))).isInstanceOf(MessageNotFound.class);
        assertThatThrownBy(() -> mail.deleteMessage().delete(mail.anna(), inbox, MessageReference.LATEST))
                .isInstanceOf(MessageNotFound.class);
        assertThatThrownBy(() -> mail.markMessageRead().mark(mail.anna(), inbox, MessageReference.LATEST))
                .isInstanceOf(MessageNotFound.class);
    }

    @Test
    void readingCountsOnceAndIsToldOnce() {
        receive("hello");

        mail.markMessageRead().mark(mail.anna(), inbox, MessageReference.LATEST);
        mail.markMessageRead().mark(mail.anna(), inbox, MessageReference.LATEST);

        assertThat(open(MessageReference.LATEST).details().read()).isTrue();
        assertThat(mail.show(inbox.text()).counts().unread()).isZero();
        assertThat(mail.show(inbox.text()).counts().stored()).isEqualTo(1);
        assertThat(mail.house().happened())
                .filteredOn(EventType.MESSAGE_READ::equals)
                .hasSize(1);
    }

    @Test
    void unreadAgainCountsOnceAndIsToldOnce() {
        receive("hello");
        mail.house().markMessageUnread().mark(mail.anna(), inbox, MessageReference.LATEST);
        mail.markMessageRead().mark(mail.anna(), inbox, MessageReference.LATEST);

        mail.house().markMessageUnread().mark(mail.anna(), inbox, MessageReference.LATEST);
        mail.house().markMessageUnread().mark(mail.anna(), inbox, MessageReference.LATEST);

        assertThat(open(MessageReference.LATEST).details().read()).isFalse();
        assertThat(mail.show(inbox.text()).counts().unread()).isEqualTo(1);
        assertThat(mail.house().happened())
                .filteredOn(EventType.MESSAGE_UNREAD::equals)
                .hasSize(1);
    }

    @Test
    void deletionDestroysContentAndMakesRoom() {
        MessageId unread = receive("unread");

        delete(unread);

        assertThat(mail.house().contents().get(mail.acme().id(), unread)).isEmpty();
        assertThat(mail.show(inbox.text()).counts().stored()).isZero();
        assertThat(mail.show(inbox.text()).counts().unread()).isZero();
        assertThat(mail.show(inbox.text()).counts().received()).isEqualTo(1);
        assertThat(mail.house().happened()).endsWith(EventType.MESSAGE_DELETED);
        assertThat(mail.deeds()).startsWith(new Deed("message.deleted", inbox.text(), "Message " + unread));
    }

    @Test
    void deletingReadMailLeavesTheUnreadCounted() {
        MessageId read = receive("read");
        mail.markMessageRead().mark(mail.anna(), inbox, new MessageReference(read.toString()));
        receive("unread");

        delete(read);

        assertThat(mail.show(inbox.text()).counts().unread()).isEqualTo(1);
        assertThatThrownBy(() -> delete(read)).isInstanceOf(MessageNotFound.class);
    }

    @Test
    void endOfTheAddressDestroysAllThatItHolds() {
        MessageId one = receive("one");
        MessageId two = receive("two");
        mail.forward(HOUR);

        mail.sweepExpiredAddresses().sweep();

        assertThat(mail.house().contents().get(mail.acme().id(), one)).isEmpty();
        assertThat(mail.house().contents().get(mail.acme().id(), two)).isEmpty();
        assertThat(mail.deeds().getFirst().detail()).contains("2 messages");
    }

    @Test
    void extensionKeepsContentsAsLong() {
        MessageId id = receive("keep me");

        mail.extendLease().extend(mail.anna(), inbox, new LeaseExtension.By(Duration.ofDays(3)));
        mail.forward(Duration.ofDays(2));

        assertThat(open(MessageReference.LATEST).details().id()).isEqualTo(id);
        assertThat(mail.house().contents().keptUntil(mail.acme().id(), id))
                .contains(mail.show(inbox.text()).expiresAt());
    }

    private MessageId receive(String subject) {
        mail.forward(Duration.ofMillis(10));
        return mail.receive(subject, inbox.text()).getFirst();
    }

    private OpenMessage open(MessageReference reference) {
        return mail.readMessage().open(mail.anna(), inbox, reference);
    }

    private void delete(MessageId id) {
        mail.deleteMessage().delete(mail.anna(), inbox, new MessageReference(id.toString()));
    }

    private static List<String> subjects(List<MessageDetails> messages) {
        return messages.stream().map(message -> message.summary().subject()).toList();
    }
}
