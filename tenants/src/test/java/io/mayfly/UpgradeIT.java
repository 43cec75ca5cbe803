package io.mayfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.mayfly.account.member.Member;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.policy.persistence.PolicyWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.database.HibernateTransaction;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.identity.Role;
import io.mayfly.foundation.vault.FileMasterKey;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.message.persistence.MessageWiring;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import io.mayfly.migrations.Schema;
import io.mayfly.testing.EmbeddedDatabase;
import io.mayfly.testing.TestMasterKey;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that an earlier version wrote, once it is migrated. */
class UpgradeIT {
    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.get();
    private static final String URL = SERVER.url("mayfly_upgraded");
    private static final TenantId TENANT = TenantId.next();
    private static final MessageId MESSAGE = MessageId.next();
    private static final String DOMAIN = "0193f5a0-0000-7000-8000-000000000001";
    private static final String LABELLED = "0193f5a0-0000-7000-8000-000000000002";
    private static final Map<String, String> METADATA = Map.of(
            "plan", "pro",
            "a=b:c #!", "= : # ! \\ \\u0041",
            "lines", "one\r\ntwo\tthree\n\n",
            " spaces ", "  around  ",
            "ünï", "日本 🚀 \u0001\u0000",
            "quotes", "\"'{}[],",
            "empty", "");

    private static HikariDataSource pool;
    private static HibernateTransaction hibernate;
    private static Transactions transactions;
    private static TempAddressWiring addresses;
    private static MemberWiring members;
    private static ContentWiring contents;

    @BeforeAll
    static void upgrade() throws SQLException, IOException {
        SERVER.create("mayfly_upgraded");
        Flyway.configure()
                .dataSource(URL, SERVER.user(), SERVER.password())
                .locations("classpath:db/migration")
                .target("2")
                .load()
                .migrate();
        pool = pool();
        fill();
        Schema.at(URL, SERVER.user(), SERVER.password()).migrate();

        hibernate = HibernateTransaction.over(
                pool,
                Stream.of(
                                OrganisationWiring.ENTITIES,
                                MemberWiring.ENTITIES,
                                MailDomainWiring.ENTITIES,
                                TempAddressWiring.ENTITIES,
                                MessageWiring.ENTITIES)
                        .<Class<?>>flatMap(List::stream)
                        .toList());
        transactions = new Transactions(hibernate);
        Foundation foundation = Foundation.over(
                new Ground(transactions, hibernate, Clock.systemUTC()), FileMasterKey.in(TestMasterKey.file()));
        OrganisationWiring organisations = new OrganisationWiring(foundation);
        members = new MemberWiring(foundation, organisations);
        addresses = new TempAddressWiring(
                foundation,
                members,
                new PolicyWiring(foundation, organisations),
                new MailDomainWiring(foundation, organisations));
        contents = new ContentWiring(foundation);
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(URL);
        config.setUsername(SERVER.user());
        config.setPassword(SERVER.password());
        config.setMaximumPoolSize(4);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    @AfterAll
    static void close() {
        hibernate.close();
        pool.close();
    }

    @Test
    void hasItsLabelsInTheirOrder() {
        assertThat(address("labelled@in.acme.example").labels().values())
                .containsExactly("spring", "it's \"quoted\" \\ back", "10% off", "春 🚀", "Spring");
        assertThat(address("plain@in.acme.example").labels().values()).isEmpty();
        assertThat(withLabel("10% OFF")).containsExactly("labelled@in.acme.example");
    }

    @Test
    void hasItsMetadataHoweverAwkward() {
        assertThat(address("labelled@in.acme.example").metadata().values()).isEqualTo(METADATA);
        assertThat(address("plain@in.acme.example").metadata().values()).isEmpty();
    }

    @Test
    void hasItsMembersRoles() {
        List<Member> found = transactions.call(TENANT, () -> members.members().of(TENANT));

        assertThat(found)
                .extracting(Member::roles)
                .containsExactly(Set.of(Role.AUDITOR), Set.of(Role.OWNER, Role.DEVELOPER));
    }

    @Test
    void findsAndRemovesItsContents() {
        assertThat(content()).hasValue(new byte[] {7, 7});

        transactions.run(TENANT, () -> contents.contents().remove(TENANT, MESSAGE));
        assertThat(content()).isEmpty();
    }

    private static TempAddress address(String address) {
        return transactions.call(TENANT, () -> {
            TempAddress found = addresses.addresses().named(TENANT, address).orElseThrow();
            // Read within the transaction.
            assertThat(found.labels()).isNotNull();
            return found;
        });
    }

    private static List<String> withLabel(String label) {
        AddressFilter filter = new AddressFilter(
                Optional.empty(), Set.of(), Set.of(), Optional.of(label), Optional.empty(), Optional.empty());
        return transactions.call(
                TENANT,
                () -> addresses
                        .addresses()
                        .page(
                                TENANT,
                                AddressReach.EVERYTHING,
                                filter,
                                PageRequest.first(),
                                Clock.systemUTC().instant())
                        .stream()
                        .map(TempAddress::address)
                        .toList());
    }

    private static Optional<byte[]> content() {
        return transactions.call(TENANT, () -> contents.contents().get(TENANT, MESSAGE));
    }

    private static void fill() throws SQLException, IOException {
        run("insert into tenant values (?, 'acme', 'Acme', 'RAISED', 'ACTIVE', now(6), 0)", TENANT);
        run(member("ada", "OWNER,DEVELOPER"), TENANT);
        run(member("abe", "AUDITOR"), TENANT);
        run(
                "insert into mail_domain (id, tenant_id, name, state, created_at, verified_at, version)" + " values ('"
                        + DOMAIN + "', ?, 'in.acme.example', 'VERIFIED', now(6), now(6), 0)",
                TENANT);
        run(
                address(LABELLED, "labelled", ",spring,it's \"quoted\" \\ back,10% off,春 🚀,Spring,"),
                TENANT,
                lines(METADATA));
        run(address("0193f5a0-0000-7000-8000-000000000003", "plain", ""), TENANT, "");
        run(
                "insert into message values (?, ?, '" + LABELLED
                        + "', now(6), '2030-01-31', '', '', '', '', '', '', '',"
                        + " null, '', 1, 0, false, null, null, null, null, null, null, '', '', null, null)",
                MESSAGE,
                TENANT);
        run("insert into message_content values (?, ?, '" + LABELLED + "', '2030-01-31', x'0707')", MESSAGE, TENANT);
    }

    private static String member(String username, String roles) {
        return "insert into member (id, tenant_id, subject, username, email, name, roles, created_at, version)"
                + " values (uuid(), ?, uuid(), '" + username + "', '', '', '" + roles + "', now(6), 0)";
    }

    private static String address(String id, String localPart, String labels) {
        return "insert into temp_address values ('" + id + "', ?, '" + DOMAIN + "', '" + localPart
                + "@in.acme.example', 'CUSTOM', 'ACTIVE', now(6), '2030-01-31', null, 50, 0, 0, 0, '"
                + labels.replace("\\", "\\\\").replace("'", "''")
                + "', null, ?, false, null, 'MEMBER', 'ada', 0)";
    }

    /** Metadata as earlier versions kept it: each entry as the line that Properties stores after a comment. */
    private static String lines(Map<String, String> metadata) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            Properties one = new Properties();
            one.setProperty(entry.getKey(), entry.getValue());
            StringWriter lines = new StringWriter();
            one.store(lines, null);
            text.append(lines.toString().lines().skip(1).collect(Collectors.joining()))
                    .append('\n');
        }
        return text.toString();
    }

    private static void run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i].toString());
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
            connection.commit();
        }
    }
}
