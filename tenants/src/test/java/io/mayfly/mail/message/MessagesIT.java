package io.mayfly.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.event.ChangeFeed;
import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessagesIT {
    private static final House HOUSE = House.shared();
    private final Home acme = HOUSE.home(Plan.RAISED);
    private final Home globex = HOUSE.home(Plan.STANDARD);
    private final AddressReference inbox =
            new AddressReference(HOUSE.address(acme, "inbox").address());

    @Test
    void givesBackExactlyTheBytesReceived() {
        byte[] raw = new byte[200_000];
        new Random(7).nextBytes(raw);
        HOUSE.deliverMessage().deliver(HOUSE.incoming(raw, inbox.text()));

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

    private void receive(String subject) {
        HOUSE.deliverMessage().deliver(HOUSE.incoming(subject, inbox.text()));
    }

    private OpenMessage open(MessageReference reference) {
        return HOUSE.messages().readMessage().open(acme.owner(), inbox, reference);
    }
}
