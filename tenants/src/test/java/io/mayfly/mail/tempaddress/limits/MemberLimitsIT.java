package io.mayfly.mail.tempaddress.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import io.mayfly.testing.Together;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemberLimitsIT {
    private static final House HOUSE = House.shared();
    private static final int PLACES = 5;

    @Test
    void givesAwayEachOfTheLastPlacesOnceWhenTwentyComeAtOnce() {
        Home home = HOUSE.home(Plan.STANDARD);
        create(home, home.owner());
        create(home, home.owner());

        assertThat(Together.call(20, () -> tryToCreate(home, home.owner())))
                .filteredOn(made -> made)
                .hasSize(PLACES - 2);
        assertThat(HOUSE.count("select count(*) from temp_address where member_id = ?", member(home.owner())))
                .isEqualTo(PLACES);
    }

    @Test
    void writesARowForWhomItCounts() {
        Home home = HOUSE.home(Plan.STANDARD);
        Caller other = HOUSE.member(home.tenant(), Role.DEVELOPER);

        create(home, home.owner());
        create(home, home.owner());

        assertThat(turnsOf(home.owner())).isEqualTo(2);
        assertThat(turnsOf(other)).isZero();
    }

    @Test
    void takesBackTheTurnOfWhomItRefuses() {
        Home home = HOUSE.home(Plan.STANDARD);
        for (int i = 0; i < PLACES; i++) {
            create(home, home.owner());
        }

        assertThat(tryToCreate(home, home.owner())).isFalse();

        assertThat(turnsOf(home.owner())).isEqualTo(PLACES);
    }

    @Test
    void fiftyAtOnceGetTheirAddressesWithFewRepetitions() {
        Home home = HOUSE.home(Plan.RAISED);
        AtomicInteger runs = new AtomicInteger();

        Together.call(
                50,
                () -> HOUSE.transactions().call(home.tenant().id(), () -> {
                    runs.incrementAndGet();
                    return create(home, home.owner());
                }));

        assertThat(HOUSE.count("select count(*) from temp_address where member_id = ?", member(home.owner())))
                .isEqualTo(50);
        assertThat(turnsOf(home.owner())).isEqualTo(50);
        assertThat(runs).hasValueLessThanOrEqualTo(100);
    }

    private static boolean tryToCreate(Home home, Caller caller) {
        try {
            return create(home, caller);
        } catch (QuotaExceeded e) {
            return false;
        }
    }

    private static boolean create(Home home, Caller caller) {
        HOUSE.addresses().createTempAddress().create(caller, House.madeUp(home));
        return true;
    }

    private static long turnsOf(Caller caller) {
        return HOUSE.count("select turn from member where id = ?", member(caller));
    }

    private static Object member(Caller caller) {
        return caller.member().value();
    }
}
