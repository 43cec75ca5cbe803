package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.policy.LivingAddresses;
import io.mayfly.account.policy.LivingAddresses.Among;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LivingAddressesIT {
    private static final House HOUSE = House.shared();
    private static final int MOST = 10;

    private final LivingAddresses living = HOUSE.addresses().livingAddresses();
    private final Home home = HOUSE.home(Plan.RAISED);
    private final TenantId tenant = home.tenant().id();
    private final Instant now = HOUSE.clock().instant();

    @BeforeEach
    void makeTwo() {
        HOUSE.address(home, "long", Optional.of(Duration.ofDays(30)), Optional.of(80));
        HOUSE.address(home, "short", Optional.of(Duration.ofHours(1)), Optional.of(20));
    }

    @Test
    void countsThoseThatLiveLongerWhereItIsAsked() {
        Instant week = now.plus(Duration.ofDays(7));

        assertThat(in(() -> living.beyond(week, everywhere(), MOST))).isOne();
        assertThat(in(() -> living.beyond(week, among(HOUSE.mailDomain(home).id(), Purpose.VERIFICATION), MOST)))
                .isOne();
        assertThat(in(() -> living.beyond(week, among(DomainId.next(), Purpose.VERIFICATION), MOST)))
                .isZero();
        assertThat(in(() -> living.beyond(week, among(HOUSE.mailDomain(home).id(), Purpose.TEST), MOST)))
                .isZero();
    }

    @Test
    void countsNoFurtherThanToTheMostAndNoOthersAddresses() {
        assertThat(in(() -> living.beyond(now, everywhere(), 1))).isOne();
        assertThat(in(() -> living.beyond(now, everywhere(), MOST))).isEqualTo(2);
        Among others = new Among(TenantId.next(), Optional.empty(), Optional.empty(), now);
        assertThat(HOUSE.transactions().<Integer>call(others.tenant(), () -> living.beyond(now, others, MOST)))
                .isZero();
    }

    @Test
    void countsThoseThatMayHoldMore() {
        assertThat(in(() -> living.holdingMoreThan(50, everywhere(), MOST))).isOne();
        assertThat(in(() -> living.holdingMoreThan(80, everywhere(), MOST))).isZero();
    }

    @Test
    void countsMembersWhoHaveAndMadeMore() {
        Instant hourAgo = now.minus(Duration.ofHours(1));

        assertThat(in(() -> living.membersWithMoreThan(1, tenant, now, MOST))).isOne();
        assertThat(in(() -> living.membersWithMoreThan(2, tenant, now, MOST))).isZero();
        assertThat(in(() -> living.membersWithMoreThan(1, tenant, now.plus(Duration.ofHours(2)), MOST)))
                .isZero();
        assertThat(in(() -> living.membersWhoMadeMoreThan(1, tenant, hourAgo, MOST)))
                .isOne();
        assertThat(in(() -> living.membersWhoMadeMoreThan(2, tenant, hourAgo, MOST)))
                .isZero();
    }

    private Among everywhere() {
        return new Among(tenant, Optional.empty(), Optional.empty(), now);
    }

    private Among among(DomainId domain, Purpose purpose) {
        return new Among(tenant, Optional.of(domain), Optional.of(purpose), now);
    }

    private int in(Supplier<Integer> work) {
        return HOUSE.transactions().call(tenant, work);
    }
}
