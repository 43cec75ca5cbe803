package io.mayfly.mail.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.event.ChangeFeed;
import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MessagesIT {
    private static final House HOUSE = new House();
    private final Home acme = HOUSE.home(Plan.RAISED);
    private final Home globex = HOUSE.home(Plan.STANDARD);
    private final AddressReference inbox =
            new AddressReference(HOUSE.address(acme, "inbox").address());

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void givesBackExactlyTheBytesReceived() {
        byte[] raw = new byte[200_000];
        new Random(7).nextBytes(raw);
        HOUSE.receiving().deliverMessage().deliver(HOUSE.incoming(raw, inbox.text()));

        assertThat(open(MessageReference.LATEST).raw()).isEqualTo(raw);
    }

    @Test
    void keepsNoReadableContentInTheDatabase() {
        receive("a very secret word: xyzzy");

        assertThat(HOUSE.count("select count(*) from message_content where locate('xyzzy', sealed) > 0 and 1 = ?", 1))
                .isZero();
        assertThat(open(MessageReference.LATEST).content().readableText()).contains("xyzzy");
    }

    @Test
    void listsNewestFirstInPages() {
        for (int i = 0; i < 5; i++) {
            receive("mail " + i);
            HOUSE.clock().forward(Duration.ofMillis(10));
        }

        Page<MessageDetails> first = page(Optional.empty());
        Page<MessageDetails> second = page(first.next());
        assertThat(first.items())
                .extracting(message -> message.summary().subject())
                .containsExactly("mail 4", "mail 3", "mail 2");
        assertThat(second.items())
                .extracting(message -> message.summary().subject())
                .containsExactly("mail 1", "mail 0");
    }

    @Test
    void findsWaitedMailThatCameBeforeOnceAndCountsItRead() {
        receive("Your code is 482913");
        MatchMessages match = HOUSE.messages().matchMessages();

        assertThat(match.take(acme.owner(), inbox, subject("nothing like it"))).isEmpty();
        assertThat(match.take(acme.owner(), inbox, subject("CODE"))).hasSize(1);
        assertThat(match.take(acme.owner(), inbox, subject("CODE"))).isEmpty();
        assertThat(HOUSE.addresses()
                        .showTempAddress()
                        .one(acme.owner(), inbox)
                        .counts()
                        .unread())
                .isZero();
    }

    @Test
    void takesNoneUntilAsManyHaveComeAsAskedFor() {
        MatchMessages.Criteria two = new MatchMessages.Criteria(
                Optional.empty(), Optional.of("noreply@"), Optional.of("hello"), false, Optional.empty(), true, 2);
        receive("first");
        assertThat(HOUSE.messages().matchMessages().take(acme.owner(), inbox, two))
                .isEmpty();

        receive("second");
        assertThat(HOUSE.messages().matchMessages().take(acme.owner(), inbox, two))
                .hasSize(2);
    }

    @Test
    void hidesMessagesFromOtherTenants() {
        receive("private");
        MessageId id = open(MessageReference.LATEST).details().id();
        AddressReference own = new AddressReference(HOUSE.address(globex, "own").address());

        assertThatThrownBy(() ->
                        HOUSE.messages().readMessage().open(globex.owner(), own, new MessageReference(id.toString())))
                .isInstanceOf(MessageNotFound.class);
        assertThatThrownBy(() -> HOUSE.messages().listMessages().page(globex.owner(), inbox, PageRequest.first()))
                .isInstanceOf(io.mayfly.mail.tempaddress.AddressNotFound.class);
    }

    @Test
    void feedTellsWhatHappenedInOrder() {
        ChangeFeed feed = HOUSE.foundation().event().changeFeed();
        feed.poll();
        receive("news");
        HOUSE.messages().markMessageRead().mark(acme.owner(), inbox, MessageReference.LATEST);
        HOUSE.messages().deleteMessage().delete(acme.owner(), inbox, MessageReference.LATEST);

        List<Event> events = feed.poll();
        assertThat(events)
                .filteredOn(event -> event.tenant().equals(acme.tenant().id()))
                .extracting(Event::type)
                .containsExactly(EventType.MESSAGE_RECEIVED, EventType.MESSAGE_READ, EventType.MESSAGE_DELETED);
        assertThat(events).isSortedAccordingTo(java.util.Comparator.comparingLong(Event::id));
        assertThat(feed.poll()).isEmpty();
        long before = events.getFirst().id() - 1;
        assertThat(HOUSE.foundation().event().readEvents().after(acme.tenant().id(), before, 10))
                .hasSize(3);
        assertThat(HOUSE.foundation().event().readEvents().after(globex.tenant().id(), before, 10))
                .isEmpty();
    }

    @Test
    void overviewCountsMailByHour() {
        receive("one");
        receive("two");

        assertThat(HOUSE.overview().takeOverview().take(acme.owner()).received())
                .singleElement()
                .satisfies(hour -> assertThat(hour.count()).isEqualTo(2));
    }

    private static MatchMessages.Criteria subject(String subject) {
        return new MatchMessages.Criteria(
                Optional.of(subject), Optional.empty(), Optional.empty(), false, Optional.empty(), false, 1);
    }

    private void receive(String subject) {
        HOUSE.receiving().deliverMessage().deliver(HOUSE.incoming(subject, inbox.text()));
    }

    private OpenMessage open(MessageReference reference) {
        return HOUSE.messages().readMessage().open(acme.owner(), inbox, reference);
    }

    private Page<MessageDetails> page(Optional<String> cursor) {
        return HOUSE.messages()
                .listMessages()
                .page(acme.owner(), inbox, new PageRequest(3, cursor.map(Cursor::decode)));
    }
}
