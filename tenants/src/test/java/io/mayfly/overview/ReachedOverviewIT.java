package io.mayfly.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.event.Events.HourCount;
import io.mayfly.foundation.event.Events.SecondCount;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.Particulars;
import io.mayfly.mail.tempaddress.names.NameFormat;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.overview.TakeOverview.Overview;
import io.mayfly.overview.persistence.OverviewWiring;
import io.mayfly.testing.House;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the overview of who reaches a part of the addresses is of that part, over the database. */
class ReachedOverviewIT {
    private final House house = House.shared();
    private final OverviewWiring overview = house.overview();
    private final House.Home home = house.home(Plan.RAISED);
    private final Caller dana = house.member(home.tenant(), Role.DEVELOPER);
    private final Caller mara = house.member(home.tenant(), Role.MARKETER);
    private final AddressDetails danas = made(dana, Purpose.TEST);
    private final AddressDetails ended = made(dana, Purpose.TEST);
    private final AddressDetails campaign = made(dana, Purpose.CAMPAIGN);
    private final AddressDetails owners = made(home.owner(), Purpose.TICKET);

    @BeforeEach
    void receive() {
        house.clock().forward(Duration.ofMinutes(5));
        house.deliverMessage()
                .deliver(house.incoming(
                        "early", danas.address(), ended.address(), campaign.address(), owners.address()));
        house.deleteTempAddress().delete(dana, new AddressReference(ended.address()));
        house.clock().forward(Duration.ofMinutes(5));
        house.deliverMessage().deliver(house.incoming("late", campaign.address(), owners.address()));
    }

    @Test
    void sumsUpWhatIsWithinReach() {
        assertSum(dana, 2, 4);
        assertSum(mara, 1, 2);
        assertSum(home.owner(), 3, 6);
    }

    private void assertSum(Caller caller, int live, int received) {
        for (int again = 0; again < 2; again++) {
            Overview taken = overview.takeOverview().take(caller);
            assertThat(taken.live().now()).isEqualTo(live);
            assertThat(taken.received().now()).isEqualTo(received);
            assertThat(taken.perHour().stream().mapToLong(HourCount::count).sum())
                    .isEqualTo(received);
        }
        assertThat(overview.countArrivals().count(caller)).isEqualTo(received);
        assertThat(overview.browseArrivals().slice(caller, 0, 10)).hasSize(received);
    }

    @Test
    void countsTheLastMinuteBySecond() {
        assertThat(overview.takeOverview().take(mara).lastMinute().stream()
                        .mapToLong(SecondCount::count)
                        .sum())
                .isEqualTo(1);
        assertThat(overview.takeOverview().take(dana).deleted().now()).isEqualTo(1);
        assertThat(overview.takeOverview().take(mara).deleted().now()).isZero();
    }

    @Test
    void showsWhatCameInTheNewestFirstByPart() {
        assertThat(overview.browseArrivals().slice(dana, 0, 10))
                .extracting(Arrival::address)
                .startsWith(campaign.id())
                .contains(danas.id(), ended.id())
                .doesNotContain(owners.id());
        assertThat(overview.browseArrivals().slice(mara, 1, 5))
                .extracting(Arrival::address)
                .containsExactly(campaign.id());
        assertThat(overview.browseArrivals().slice(mara, 0, 1).getFirst().message())
                .isPresent();
    }

    private AddressDetails made(Caller maker, Purpose purpose) {
        CreateTempAddress.Order order = new CreateTempAddress.Order(
                Optional.of(home.domain()),
                new WantedName.MadeUp(NameFormat.UUID_FORMAT, Optional.empty()),
                new Particulars(purpose, Labels.none(), Optional.empty(), Metadata.none()),
                Optional.of(Duration.ofHours(1)),
                Optional.empty());
        return house.addresses().createTempAddress().create(maker, order).address();
    }
}
