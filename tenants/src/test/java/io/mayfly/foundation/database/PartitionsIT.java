package io.mayfly.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PartitionsIT {
    private static final House HOUSE = new House();
    private final MaintainPartitions maintain =
            new MaintainPartitions(new MariaDbPartitions(HOUSE.pool()), HOUSE.clock());

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void makesDaysAheadOnceAndPurgesDaysThatAreOver() {
        maintain.maintain();
        assertThat(maintain.maintain()).isZero();
        Home acme = HOUSE.home(Plan.RAISED);
        AddressDetails brief = HOUSE.address(acme, "brief", Optional.of(Duration.ofHours(1)), Optional.empty());
        AddressDetails lasting = HOUSE.address(acme, "lasting", Optional.of(Duration.ofDays(20)), Optional.empty());
        HOUSE.deliverMessage().deliver(HOUSE.incoming("x", brief.address(), lasting.address()));

        HOUSE.clock().forward(Duration.ofDays(3));
        assertThat(maintain.maintain()).isPositive();

        assertThat(contentsOf(brief)).isZero();
        assertThat(contentsOf(lasting)).isEqualTo(1);
    }

    private static long contentsOf(AddressDetails address) {
        return HOUSE.count(
                "select count(*) from message_content c join message m on m.id = c.message_id where m.address_id = ?",
                address.id().value());
    }
}
