package io.mayfly.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.AuditEventId;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    void keepsWhatWasChanged() {
        Deed deed = Deed.of("temp-address.changed", "@example.org")
                .changing(List.of(
                        new Change("maxMessages", Optional.of("5"), Optional.of("7")),
                        new Change("forward", Optional.empty(), Optional.of("\"ä\"")),
                        Change.untold("labels")));
        record(acme, ANNA, deed);

        assertThat(all(acme).getFirst().deed()).isEqualTo(deed);
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
        assertThat(transactions.call(
                        globex, () -> events.of(acme, AuditFilter.none(), Optional.empty(), PageRequest.first())))
                .isEmpty();
        assertThat(transactions.callAcrossTenants(
                        () -> events.of(globex, AuditFilter.none(), Optional.empty(), PageRequest.first())))
                .isEmpty();
    }

    @Test
    void showsWhatPassesTheFilter() {
        Instant begin = clock.instant();
        NameHash hash = NameHash.of(new byte[32]);
        record(acme, ANNA, Deed.of("member.added", "bert"));
        clock.forward(Duration.ofHours(1));
        record(acme, Actor.system("sweeper"), Deed.of("temp-address.expired", "100%_sure"));
        clock.forward(Duration.ofHours(1));
        TargetAddress address = new TargetAddress(Optional.of(AddressId.next()), hash);
        record(acme, ANNA, new Deed("temp-address.created", "@in.acme.example", "", List.of(), Optional.of(address)));
        Instant last = clock.instant();

        assertThat(passing(who("ANN"))).containsExactly("temp-address.created", "member.added");
        assertThat(passing(what("%_"))).containsExactly("temp-address.expired");
        assertThat(passing(what("BERT"))).containsExactly("member.added");
        assertThat(passing(what("nothing like it"))).isEmpty();
        assertThat(passing(what("x@in.acme.example"), Optional.of(hash))).containsExactly("temp-address.created");
        assertThat(passing(what(address.id().orElseThrow().toString()))).containsExactly("temp-address.created");
        assertThat(passing(what(AddressId.next().toString()))).isEmpty();
        assertThat(passing(new AuditFilter(
                        Optional.empty(),
                        Set.of("member.added", "temp-address.expired"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly("temp-address.expired", "member.added");
        assertThat(passing(between(begin.plusSeconds(1), last))).containsExactly("temp-address.expired");
        assertThat(passing(between(begin, begin.plusNanos(1000)))).containsExactly("member.added");
    }

    @Test
    void goesThroughPagesOfWhatPasses() {
        for (int i = 0; i < 4; i++) {
            record(acme, ANNA, Deed.of("wanted", "n" + i));
            record(acme, Actor.system("sweeper"), Deed.of("other", ""));
        }
        PageRequest two = new PageRequest(2, Optional.empty());

        List<AuditEvent> first = transactions.call(acme, () -> events.of(acme, who("anna"), Optional.empty(), two));
        Cursor after = Cursor.of(first.get(1).occurredAt(), first.get(1).id());
        List<AuditEvent> second = transactions.call(
                acme, () -> events.of(acme, who("anna"), Optional.empty(), new PageRequest(2, Optional.of(after))));

        assertThat(first).extracting(event -> event.deed().target()).containsExactly("n3", "n2", "n1");
        assertThat(second).extracting(event -> event.deed().target()).containsExactly("n1", "n0");
    }

    @Test
    void countsWhatPassesAsFarAsSomebodyCounts() {
        for (int i = 0; i < 4; i++) {
            record(acme, ANNA, Deed.of("wanted", "n" + i));
        }
        record(acme, Actor.system("sweeper"), Deed.of("other", ""));

        assertThat(counted(acme, AuditFilter.none(), 10)).isEqualTo(5);
        assertThat(counted(acme, who("ANNA"), 10)).isEqualTo(4);
        assertThat(counted(acme, who("ANNA"), 3)).isEqualTo(3);
        assertThat(counted(globex, AuditFilter.none(), 10)).isZero();
    }

    private int counted(TenantId tenant, AuditFilter filter, int most) {
        return transactions.call(tenant, () -> events.count(tenant, filter, Optional.empty(), most));
    }

    @Test
    void findsOneWithinItsTenant() {
        record(acme, ANNA, Deed.of("wanted", ""));
        AuditEvent wanted = all(acme).getFirst();

        assertThat(find(acme, wanted.id()))
                .hasValueSatisfying(found -> assertThat(found.deed()).isEqualTo(wanted.deed()));
        assertThat(find(acme, AuditEventId.next())).isEmpty();
        assertThat(find(globex, wanted.id())).isEmpty();
        assertThat(transactions.call(globex, () -> events.find(acme, wanted.id())))
                .isEmpty();
    }

    private Optional<AuditEvent> find(TenantId tenant, AuditEventId id) {
        return transactions.call(tenant, () -> events.find(tenant, id));
    }

    private static AuditFilter who(String who) {
        return new AuditFilter(Optional.of(who), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AuditFilter what(String what) {
        return new AuditFilter(Optional.empty(), Set.of(), Optional.of(what), Optional.empty(), Optional.empty());
    }

    private static AuditFilter between(Instant since, Instant until) {
        return new AuditFilter(Optional.empty(), Set.of(), Optional.empty(), Optional.of(since), Optional.of(until));
    }

    private List<String> passing(AuditFilter filter) {
        return passing(filter, Optional.empty());
    }

    private List<String> passing(AuditFilter filter, Optional<NameHash> named) {
        return transactions.call(acme, () -> events.of(acme, filter, named, PageRequest.first())).stream()
                .map(event -> event.deed().action())
                .toList();
    }

    private void record(TenantId tenant, Actor actor, Deed deed) {
        transactions.run(tenant, () -> log.record(tenant, actor, deed));
    }

    private List<AuditEvent> all(TenantId tenant) {
        return of(tenant, PageRequest.first());
    }

    private List<AuditEvent> of(TenantId tenant, PageRequest page) {
        return transactions.call(tenant, () -> events.of(tenant, AuditFilter.none(), Optional.empty(), page));
    }
}
