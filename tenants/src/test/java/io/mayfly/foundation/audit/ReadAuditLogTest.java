package io.mayfly.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.testing.InMemoryHouse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadAuditLogTest {
    private final InMemoryHouse house = new InMemoryHouse();
    private final ReadAuditLog readAuditLog = house.readAuditLog();
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Caller auditor = house.member(acme, "anna", Role.AUDITOR);

    @Test
    void pagesThroughTheTenantsOwnDeedsNewestFirst() {
        Tenant globex = house.tenant("globex", Plan.STANDARD);
        house.transactions()
                .run(
                        globex.id(),
                        () -> house.audit().record(globex.id(), InMemoryHouse.OPERATOR, Deed.of("theirs", "")));
        for (int i = 1; i <= 3; i++) {
            record("deed " + i);
        }

        Page<AuditEntry> first = readAuditLog.page(auditor, AuditFilter.none(), new PageRequest(2, Optional.empty()));
        Page<AuditEntry> second = readAuditLog.page(
                auditor, AuditFilter.none(), new PageRequest(2, first.next().map(Cursor::decode)));

        assertThat(first.items()).extracting(event -> event.deed().action()).containsExactly("deed 3", "deed 2");
        assertThat(second.items()).extracting(event -> event.deed().action()).containsExactly("deed 1");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void showsAndCountsWhatIsTheTenantsOwn() {
        Tenant globex = house.tenant("globex", Plan.STANDARD);
        Caller stranger = house.member(globex, "gina", Role.AUDITOR);
        record("first");
        record("second");
        AuditEntry second = readAuditLog
                .page(auditor, AuditFilter.none(), PageRequest.first())
                .items()
                .getFirst();

        assertThat(house.showAuditEntry().one(auditor, second.id())).contains(second);
        assertThat(house.showAuditEntry().one(stranger, second.id())).isEmpty();
        assertThat(house.countAuditEntries().count(auditor, AuditFilter.none())).isEqualTo(2);
        assertThat(house.countAuditEntries().count(stranger, AuditFilter.none()))
                .isZero();
    }

    @Test
    void cutsWhatIsLongerThanARowHolds() {
        house.transactions()
                .run(
                        acme.id(),
                        () -> house.audit()
                                .record(
                                        acme.id(),
                                        InMemoryHouse.OPERATOR,
                                        new Deed("a", "t".repeat(500), "d".repeat(2000))));

        Deed kept = readAuditLog
                .page(auditor, AuditFilter.none(), PageRequest.first())
                .items()
                .getFirst()
                .deed();
        assertThat(kept.target()).hasSize(400);
        assertThat(kept.detail()).hasSize(1000);
    }

    private void record(String action) {
        house.clock().forward(Duration.ofSeconds(1));
        house.transactions()
                .run(acme.id(), () -> house.audit().record(acme.id(), InMemoryHouse.OPERATOR, Deed.of(action, "")));
    }
}
