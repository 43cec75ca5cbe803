package io.mayfly.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all audit events do, wherever they are kept. */
public abstract class AuditEventsContract {
    private static final Actor ANNA = new Actor(Actor.Kind.MEMBER, "1", "anna", Optional.of("192.0.2.7"));
    private final TestClock clock = new TestClock();
    private final Transactions transactions;
    private final AuditEvents events;
    private final AuditLog log;
    private final TenantId acme = TenantId.next();
    private final TenantId globex = TenantId.next();

    protected AuditEventsContract(Transactions transactions, AuditEvents events) {
        this.transactions = transactions;
        this.events = events;
        this.log = new AuditLog(events, clock);
    }

    @Test
    void keepsWhoDidWhatAndWhen() {
        Deed deed = new Deed("member.added", "bert", "Roles [OWNER]");
        record(acme, ANNA, deed);

        AuditEvent found = all(acme).getFirst();
        assertThat(found.actor()).isEqualTo(ANNA);
        assertThat(found.deed()).isEqualTo(deed);
        assertThat(found.occurredAt()).isEqualTo(clock.instant());
    }

    @Test
    void keepsActorWithoutSource() {
        record(acme, Actor.system("sweeper"), Deed.of("temp-address.expired", "x@example.org"));

        assertThat(all(acme).getFirst().actor()).isEqualTo(Actor.system("sweeper"));
    }

    @Test
    void listsNewestFirst() {
        record(acme, ANNA, Deed.of("first", ""));
        clock.forward(Duration.ofNanos(1000));
        record(acme, ANNA, Deed.of("second", ""));
        record(acme, ANNA, Deed.of("third, at the same moment", ""));

        assertThat(all(acme))
                .extracting(event -> event.deed().action())
                .containsExactly("third, at the same moment", "second", "first");
    }

    @Test
    void answersOneMoreThanThePageAndGoesOnAfterItsLast() {
        for (int i = 1; i <= 5; i++) {
            record(acme, ANNA, Deed.of("deed " + i, ""));
        }

        List<AuditEvent> first = of(acme, new PageRequest(2, Optional.empty()));
        AuditEvent last = first.get(1);
        List<AuditEvent> second = of(acme, new PageRequest(2, Optional.of(Cursor.of(last.occurredAt(), last.id()))));

        assertThat(first).extracting(event -> event.deed().action()).containsExactly("deed 5", "deed 4", "deed 3");
        assertThat(second).extracting(event -> event.deed().action()).containsExactly("deed 3", "deed 2", "deed 1");
    }

    @Test
    void keepsTenantsApart() {
        record(acme, ANNA, Deed.of("secret", ""));

        assertThat(all(globex)).isEmpty();
        assertThat(transactions.call(globex, () -> events.of(acme, PageRequest.first())))
                .isEmpty();
        assertThat(transactions.callAcrossTenants(() -> events.of(globex, PageRequest.first())))
                .isEmpty();
    }

    private void record(TenantId tenant, Actor actor, Deed deed) {
        transactions.run(tenant, () -> log.record(tenant, actor, deed));
    }

    private List<AuditEvent> all(TenantId tenant) {
        return of(tenant, PageRequest.first());
    }

    private List<AuditEvent> of(TenantId tenant, PageRequest page) {
        return transactions.call(tenant, () -> events.of(tenant, page));
    }
}
