package io.mayfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.policy.persistence.PolicyWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.foundation.audit.persistence.AuditWiring;
import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.database.HibernateTransaction;
import io.mayfly.foundation.database.SchemaGuard;
import io.mayfly.foundation.database.SingleReads;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.foundation.vault.FileMasterKey;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.message.persistence.MessageWiring;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.mail.receiving.RecipientDecision;
import io.mayfly.mail.receiving.persistence.ReceivingWiring;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import io.mayfly.testing.EmbeddedDatabase;
import io.mayfly.testing.Names;
import io.mayfly.testing.OtherDatabase;
import io.mayfly.testing.Sweeping;
import io.mayfly.testing.TestMasterKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The names that an earlier version wrote down: nothing breaks while they stand there, and then they are gone. */
class UpgradedNamesIT {
    private static final TenantId TENANT = TenantId.next();
    private static final String DOMAIN = "0193f5a0-0000-7000-8000-000000000001";
    private static final String LIVE = "plain@in.acme.example";
    private static final String ENDED = "ended@in.acme.example";

    private final OtherDatabase database = OtherDatabase.migratedTo(4);
    private HikariDataSource pool;
    private HibernateTransaction hibernate;
    private Transactions transactions;
    private Foundation foundation;
    private TempAddressWiring addresses;
    private ReceivingWiring receiving;

    @BeforeEach
    void upgrade() {
        database.execute("insert into tenant values ('" + TENANT + "', 'acme', 'Acme', 'RAISED', 'ACTIVE', now(6), 0)");
        database.execute(
                "insert into mail_domain (id, tenant_id, name, state, created_at, verified_at, version) values ('"
                        + DOMAIN + "', '" + TENANT + "', 'in.acme.example', 'VERIFIED', now(6), now(6), 0)");
        address(LIVE, "'ACTIVE'", "null");
        address(ENDED, "'DELETED'", "now(6)");
        deed("temp-address.created", ENDED);
        deed("message.deleted", LIVE);
        deed("temp-address.expired", "long-gone@in.acme.example");
        deed("temp-address.paused", "cut-off");
        deed("tenant.created", "acme");
        database.execute("insert into idempotency_key values ('" + TENANT
                + "', uuid(), 'key', x'00', '{\"id\":\"an-id\",\"address\":\"" + ENDED + "\"}', now(6)),"
                + " ('" + TENANT + "', uuid(), 'under way', x'00', null, now(6))");
        database.schema().migrate();
        wire();
    }

    @AfterEach
    void close() {
        hibernate.close();
        pool.close();
    }

    @Test
    void areFoundWithoutHashAndNothingIsWrittenByThat() {
        assertThat(named(ENDED).name().clear()).contains(ENDED);
        assertThat(named(LIVE).name().domain()).isEqualTo("in.acme.example");
        assertThat(named(LIVE).address()).isEqualTo(LIVE);
        assertThat(named(LIVE).name().fingerprint().before("@in.acme.example")).isEqualTo(faded(LIVE));
        assertHaveEnded(ENDED);
        assertThat(decided(LIVE)).isEqualTo(new RecipientDecision.Accepted());
        assertThat(shownTargets()).contains(ENDED, LIVE, "acme");
        assertThat(column("select address from temp_address where name_hash is null"))
                .containsExactlyInAnyOrder(LIVE, ENDED);
    }

    @Test
    void areGoneOnceTheJobHasRun() {
        int version = named(LIVE).version();

        Sweeping.untilNoneWaits(addresses.replaceOldNames()::replace);

        assertThat(column("select id from temp_address where name_hash is null"))
                .isEmpty();
        assertThat(column("select audit_event_id from audit_event_unhashed")).isEmpty();
        assertThat(named(ENDED).name().clear()).isEmpty();
        assertHaveEnded(ENDED);
        assertThat(named(LIVE).name().clear()).contains(LIVE);
        assertThat(named(LIVE).version()).isEqualTo(version);
        assertThat(decided(LIVE)).isEqualTo(new RecipientDecision.Accepted());
        assertThat(column("select target from audit_event")).containsOnly("@in.acme.example", "acme", "cut-off");
        assertThat(shownTargets())
                .containsExactlyInAnyOrder(LIVE, faded(ENDED), faded("long-gone@in.acme.example"), "cut-off", "acme");
        assertThat(Names.places(pool, "ended@")).isEmpty();
        assertThat(Names.places(pool, "long-gone")).isEmpty();
    }

    @Test
    void areGoneFromKeptAnswers() {
        assertThat(column("select json_value(answer, '$.id') from idempotency_key where name = 'key'"))
                .containsExactly("an-id");
        assertThat(column("select answer from idempotency_key where name = 'under way'"))
                .containsExactly((String) null);
        assertThat(Names.places(pool, ENDED)).doesNotContain("idempotency_key.answer");
    }

    private void assertHaveEnded(String address) {
        EmailAddress name = EmailAddress.of(address);
        assertThat(transactions.call(TENANT, () -> addresses.addresses().taken(List.of(name))))
                .containsExactly(name);
        assertThat(decided(address)).isEqualTo(new RecipientDecision.Ended(TempAddress.State.DELETED));
    }

    private TempAddress named(String address) {
        return transactions.call(
                TENANT, () -> addresses.addresses().named(TENANT, address).orElseThrow());
    }

    private RecipientDecision decided(String address) {
        return receiving.decideRecipient().decide(address);
    }

    private String faded(String address) {
        return transactions.callAcrossTenants(() -> foundation
                .nameHashes()
                .of(EmailAddress.of(address))
                .fingerprint()
                .before("@in.acme.example"));
    }

    private List<String> shownTargets() {
        Caller auditor = new Caller(TENANT, MemberId.next(), Set.of(Role.AUDITOR), Actor.operator("127.0.0.1"));
        return foundation
                .audit()
                .readAuditLog(addresses.addressNames(), foundation.nameHashes())
                .page(auditor, AuditFilter.none(), PageRequest.first())
                .items()
                .stream()
                .map(entry -> entry.deed().target())
                .toList();
    }

    private List<String> column(String query) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private void address(String address, String state, String endedAt) {
        database.execute("insert into temp_address values (uuid(), '" + TENANT + "', '" + DOMAIN + "', '" + address
                + "', 'CUSTOM', " + state + ", now(6), '2030-01-31', " + endedAt
                + ", 50, 0, 0, 0, '', null, '', false, null, 'MEMBER', 'ada', 0)");
    }

    private void deed(String action, String target) {
        database.execute("insert into audit_event values (uuid(), '" + TENANT + "', now(6), 'SYSTEM', 'x', 'x', null, '"
                + action + "', '" + target + "', '')");
    }

    private void wire() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(EmbeddedDatabase.get().user());
        config.setPassword(EmbeddedDatabase.get().password());
        config.setMaximumPoolSize(4);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        hibernate = HibernateTransaction.over(
                pool,
                Stream.of(
                                OrganisationWiring.ENTITIES,
                                MemberWiring.ENTITIES,
                                MailDomainWiring.ENTITIES,
                                TempAddressWiring.ENTITIES,
                                MessageWiring.ENTITIES,
                                AuditWiring.ENTITIES)
                        .<Class<?>>flatMap(List::stream)
                        .toList());
        transactions = new Transactions(hibernate);
        foundation = Foundation.over(
                new Ground(transactions, hibernate, Clock.systemUTC()), FileMasterKey.in(TestMasterKey.file()));
        OrganisationWiring organisations = new OrganisationWiring(foundation);
        MailDomainWiring domains = new MailDomainWiring(foundation, organisations);
        MemberWiring members = new MemberWiring(foundation, organisations);
        addresses = new TempAddressWiring(foundation, members, new PolicyWiring(foundation, organisations), domains);
        ContentWiring contents = new ContentWiring(foundation);
        MessageWiring messages = new MessageWiring(foundation, addresses, contents);
        SingleReads reads = new SingleReads(pool, SchemaGuard.before(hibernate, pool));
        receiving = new ReceivingWiring(foundation, organisations, domains, addresses, messages, contents, reads);
    }
}
