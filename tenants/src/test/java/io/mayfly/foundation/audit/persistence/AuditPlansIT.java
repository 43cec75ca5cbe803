package io.mayfly.foundation.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.audit.AuditEvents;
import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.House;
import io.mayfly.testing.RowsRead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** That an index serves each filter of the audit log: of a hundred thousand entries none goes through more than a small part. */
class AuditPlansIT {
    private static final House HOUSE = House.shared();
    private static final AuditEvents LOG =
            new HibernateAuditEvents(HOUSE.foundation().entities());
    private static final long MOST_READ = 5_000;
    private static final String ADDRESS = "01900000-0000-7000-8000-0000000003e9";
    private static TenantId tenant;

    @BeforeAll
    static void fill() throws SQLException {
        tenant = HOUSE.tenant(Plan.RAISED).id();
        try (Connection connection = HOUSE.pool().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into audit_event (id, tenant_id, occurred_at,"
                                + " actor_kind, actor_id, actor_name, action, target, detail, target_address_id, target_hash)"
                                + " select uuid(), ?, '2026-01-01' + interval seq second, 'MEMBER', 'x',"
                                + " if(seq mod 30000 = 7, 'Olivia Rare', concat('worker-', seq mod 90)),"
                                + " if(seq mod 30000 = 8, 'api-key.created', 'temp-address.created'),"
                                + " if(seq mod 30000 = 9, 'key of the crew', '@in.acme.example'), '',"
                                + " cast(concat('01900000-0000-7000-8000-', lpad(hex(seq mod 30000), 12, '0')) as uuid),"
                                + " unhex(sha2(seq mod 30000, 256)) from seq_1_to_100000")) {
            insert.setObject(1, tenant.value());
            insert.executeUpdate();
            connection.commit();
            try (PreparedStatement analyze = connection.prepareStatement("analyze table audit_event")) {
                analyze.execute();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> readsAPageOfEachFilter() {
        return Stream.of(
                page("all", AuditFilter.none(), 51),
                page("who did little", filter("livia", Set.of(), null), 4),
                page("who did much", filter("worker", Set.of(), null), 51),
                page("who did nothing", filter("nobody", Set.of(), null), 0),
                page("rare action", filter(null, Set.of("api-key.created"), null), 4),
                page("common action", filter(null, Set.of("temp-address.created"), null), 51),
                page("rare target", filter(null, Set.of(), "of the cr"), 4),
                page("common target", filter(null, Set.of(), "acme"), 51),
                page("an address", filter(null, Set.of(), ADDRESS), 4),
                page(
                        "a time",
                        new AuditFilter(
                                Optional.empty(),
                                Set.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Instant.parse("2026-01-01T00:00:41Z"))),
                        40));
    }

    private static AuditFilter filter(
            @org.jspecify.annotations.Nullable String who,
            Set<String> actions,
            @org.jspecify.annotations.Nullable String what) {
        return new AuditFilter(
                Optional.ofNullable(who), actions, Optional.ofNullable(what), Optional.empty(), Optional.empty());
    }

    private static DynamicTest page(String what, AuditFilter filter, int found) {
        return DynamicTest.dynamicTest(what, () -> {
            PageRequest page = PageRequest.first();
            assertThat(HOUSE.transactions().call(tenant, () -> LOG.of(tenant, filter, Optional.empty(), page)))
                    .hasSize(found);
            assertThat(RowsRead.by(HOUSE, tenant, () -> LOG.of(tenant, filter, Optional.empty(), page)))
                    .isLessThan(MOST_READ);
        });
    }
}
