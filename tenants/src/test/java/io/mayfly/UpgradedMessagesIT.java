package io.mayfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.policy.persistence.PolicyWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.database.HibernateTransaction;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.foundation.vault.FileMasterKey;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.content.Mailbox;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.message.persistence.MessageWiring;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import io.mayfly.testing.ClearTexts;
import io.mayfly.testing.OtherDatabase;
import io.mayfly.testing.Sweeping;
import io.mayfly.testing.TestMasterKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages of which an earlier version kept in clear what lists show. */
class UpgradedMessagesIT {
    /** More than one batch. */
    private static final int MANY = 230;

    private static final TenantId TENANT = TenantId.next();
    private static final AddressId LIVE = AddressId.next();
    private static final AddressId KEYLESS = AddressId.next();
    private static final Caller OWNER = new Caller(
            TENANT, MemberId.next(), Set.of(Role.OWNER), new Actor(Actor.Kind.MEMBER, "ada", "ada", Optional.empty()));

    /** Nothing of it is known until it is sealed; that it was cut short neither. */
    private static final Summary WAITING = new Summary(Mailbox.NONE, List.of(), "", Optional.empty(), "", 0, false);

    private final OtherDatabase database = OtherDatabase.migratedTo(5);
    private final HikariDataSource pool = pool(database);
    private Optional<HibernateTransaction> hibernate = Optional.empty();

    @AfterEach
    void close() {
        hibernate.ifPresent(HibernateTransaction::close);
        pool.close();
    }

    @Test
    void areShownAsTheyWereOnceSealedAndInClearNoMore() throws SQLException {
        run(messages(LIVE, MANY));
        run(messages(KEYLESS, 2));
        database.schema().migrate();
        fill();
        MessageWiring messages = messages();

        assertThat(listed(messages)).hasSize(MANY).allSatisfy(message -> {
            assertThat(message.summary()).isEqualTo(WAITING);
            assertThat(message.arrival().size()).isEqualTo(7);
        });
        assertThat(ClearTexts.holding(pool, "wqxjs")).containsExactly("message_unsealed.subject");

        assertThat(Sweeping.untilNoneWaits(messages.sealEarlierMessages()::seal))
                .isEqualTo(MANY + 2);

        assertThat(ClearTexts.holding(pool, "wqxj")).isEmpty();
        assertThat(count("select count(*) from message_unsealed")).isZero();
        assertThat(count("select count(*) from message where sealed_facts is null"))
                .as("those without a key")
                .isEqualTo(2);
        assertThat(listed(messages)).hasSize(MANY).allSatisfy(UpgradedMessagesIT::assertAsItWas);
        assertThat(messages.sealEarlierMessages().seal().count()).isZero();
    }

    @Test
    void takeWhatWasInClearWithThem() throws SQLException {
        run(messages(LIVE, MANY));
        run(messages(KEYLESS, 2));
        database.schema().migrate();
        fill();
        MessageWiring messages = messages();
        assertThat(count("select count(*) from message_unsealed")).isEqualTo(MANY + 2);

        transactions().run(TENANT, () -> messages.messages().removeAll(TENANT, LIVE));

        assertThat(count("select count(*) from message_unsealed")).isEqualTo(2);
    }

    private static void assertAsItWas(MessageDetails message) {
        Mailbox bob = new Mailbox("Bob wqxjt", "bob@wqxju.example");
        assertThat(message.summary().from()).isEqualTo(new Mailbox("Ünï wqxjf", "shop@wqxjg.example"));
        assertThat(message.summary().to()).containsExactly(bob, new Mailbox("", "eve@wqxju.example"));
        assertThat(message.summary().subject()).isEqualTo("Your code wqxjs 日本 🚀");
        assertThat(message.summary().preview()).isEqualTo("preview wqxjp");
        assertThat(message.arrival().reversePath().text()).isEqualTo("bounce@wqxjb.example");
        assertThat(message.arrival().recipient()).isEqualTo("live+wqxjr@in.acme.example");
        assertThat(message.arrival().trace()).isEqualTo("Received: from wqxjx");
        assertThat(message.arrival().peer().ip()).isEqualTo("192.0.2.1");
        assertThat(message.arrival().peer().helo()).isEqualTo("wqxjh.example");
        assertThat(message.read()).isTrue();
    }

    private static HikariDataSource pool(OtherDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        config.setMaximumPoolSize(4);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    /** This build over the database, where the one address has a key and the other doesn't. */
    private MessageWiring messages() {
        HibernateTransaction transaction = HibernateTransaction.over(
                pool,
                Stream.of(
                                OrganisationWiring.ENTITIES,
                                MemberWiring.ENTITIES,
                                MailDomainWiring.ENTITIES,
                                TempAddressWiring.ENTITIES,
                                MessageWiring.ENTITIES)
                        .<Class<?>>flatMap(List::stream)
                        .toList());
        hibernate = Optional.of(transaction);
        Foundation foundation = Foundation.over(
                new Ground(transactions(), transaction, Clock.systemUTC()), FileMasterKey.in(TestMasterKey.file()));
        transactions().run(TENANT, () -> {
            foundation.vault().openForTenant(TENANT);
            foundation.vault().openForAddress(TENANT, LIVE);
        });
        OrganisationWiring organisations = new OrganisationWiring(foundation);
        MemberWiring members = new MemberWiring(foundation, organisations);
        PolicyWiring policies = new PolicyWiring(foundation, organisations);
        MailDomainWiring domains = new MailDomainWiring(foundation, organisations);
        TempAddressWiring addresses = new TempAddressWiring(foundation, members, policies, domains);
        return new MessageWiring(foundation, addresses, new ContentWiring(foundation));
    }

    private Transactions transactions() {
        return new Transactions(hibernate.orElseThrow());
    }

    private static List<MessageDetails> listed(MessageWiring messages) {
        return messages.browseMessages().slice(OWNER, new AddressReference("live@in.acme.example"), 0, 1000);
    }

    private void fill() throws SQLException {
        String domain = "0193f5a0-0000-7000-8000-000000000001";
        run("insert into tenant values ('" + TENANT + "', 'acme', 'Acme', 'RAISED', 'ACTIVE', now(6), 0)");
        run("insert into mail_domain (id, tenant_id, name, state, created_at, verified_at, version) values ('" + domain
                + "', '" + TENANT + "', 'in.acme.example', 'VERIFIED', now(6), now(6), 0)");
        run(
                "insert into temp_address (id, tenant_id, domain_id, address, domain_name, purpose, state, created_at, expires_at,"
                        + " max_messages, received, stored, unread, metadata, role_address, created_by_kind, created_by_name,"
                        + " version) values ('" + LIVE + "', '" + TENANT + "', '" + domain
                        + "', 'live@in.acme.example', 'in.acme.example',"
                        + " 'CUSTOM', 'ACTIVE', now(6), '2999-01-31', 500, 0, 0, 0, '{}', false, 'MEMBER', 'ada', 0)");
    }

    private static String messages(AddressId address, int count) {
        return "insert into message select uuid(), '" + TENANT + "', '" + address
                + "', now(6), '2999-01-31', 'bounce@wqxjb.example', 'live+wqxjr@in.acme.example', 'Received: from wqxjx',"
                + " 'Ünï wqxjf', 'shop@wqxjg.example', 'bob@wqxju.example\\tBob wqxjt\\neve@wqxju.example\\t\\n',"
                + " 'Your code wqxjs 日本 🚀', null, 'preview wqxjp', 7, 0, true, null, null, null, null, null, null,"
                + " '192.0.2.1', 'wqxjh.example', null, null from seq_1_to_" + count;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
            connection.commit();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            long count = rows.getLong(1);
            connection.rollback();
            return count;
        }
    }
}
