package io.mayfly.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.InMemoryHouse;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowseArrivalsTest {
    private final InMemoryMail mail = new InMemoryMail();
    private final InMemoryHouse house = mail.house();
    private final BrowseArrivals browseArrivals = new BrowseArrivals(
            house.transactions(), house.events(), house.reachedArrivals(), house.addresses(), house.clock());
    private final CountArrivals countArrivals = new CountArrivals(
            house.transactions(), new ArrivalTally(house.events(), house.reachedArrivals()), house.clock());

    @Test
    void showsWhatCameInTheNewestFirstAndCountsTheSame() {
        AddressDetails inbox = mail.address("inbox", Duration.ofDays(9));
        AddressDetails ended = mail.address("ended", Duration.ofDays(9));
        mail.receive("old", "inbox@in.acme.example");
        mail.forward(Duration.ofDays(1));
        mail.receive("one", "ended@in.acme.example");
        mail.forward(Duration.ofSeconds(1));
        mail.receive("two", "inbox@in.acme.example");
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference("ended@in.acme.example"));

        List<Arrival> arrivals = browseArrivals.slice(mail.anna(), 0, 10);

        assertThat(arrivals).extracting(Arrival::address).containsExactly(inbox.id(), ended.id());
        assertThat(arrivals.getFirst().name()).contains("inbox@in.acme.example");
        assertThat(arrivals.getFirst().message()).isPresent();
        assertThat(arrivals.getLast().name()).isEmpty();
        assertThat(arrivals.getLast().fingerprint())
                .contains(ended.name().fingerprint().toString());
        assertThat(countArrivals.count(mail.anna())).isEqualTo(2);
        assertThat(browseArrivals.slice(mail.anna(), 1, 1)).containsExactly(arrivals.getLast());
    }
}
