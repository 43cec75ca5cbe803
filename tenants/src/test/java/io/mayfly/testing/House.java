package io.mayfly.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.mayfly.UseCases;
import io.mayfly.access.Caller;
import io.mayfly.address.DomainName;
import io.mayfly.address.LocalPart;
import io.mayfly.address.ReversePath;
import io.mayfly.delivery.IncomingMessage;
import io.mayfly.message.Peer;
import io.mayfly.organisation.Member;
import io.mayfly.organisation.Person;
import io.mayfly.organisation.Plan;
import io.mayfly.organisation.Role;
import io.mayfly.organisation.Tenant;
import io.mayfly.policy.Purpose;
import io.mayfly.proof.Actor;
import io.mayfly.shared.persistence.HibernateTransactions;
import io.mayfly.tempaddress.AddressDetails;
import io.mayfly.tempaddress.CreateTempAddress;
import io.mayfly.tempaddress.Labels;
import io.mayfly.tempaddress.Metadata;
import io.mayfly.tempaddress.NameFormat;
import io.mayfly.tempaddress.Particulars;
import io.mayfly.tempaddress.WantedName;
import io.mayfly.vault.FileMasterKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The use cases over the real database, with a clock that tests move, and the start of most stories. */
public final class House implements AutoCloseable {
    public static final Actor OPERATOR = Actor.operator("127.0.0.1");
    private static final int MASTER_KEY_BYTES = 32;

    private final TestClock clock = new TestClock();
    private final HikariDataSource pool = EmbeddedDatabase.get().pool(16);
    private final HibernateTransactions transactions = HibernateTransactions.over(pool, UseCases.entities());
    private final UseCases useCases = UseCases.over(transactions, transactions, FileMasterKey.in(masterKey()), clock);

    /** One master key for all houses of a JVM, as they share the database. */
    public static synchronized Path masterKey() {
        Path file = Path.of("target", "master.key").toAbsolutePath();
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[MASTER_KEY_BYTES];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, key);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UseCases useCases() {
        return useCases;
    }

    public TestClock clock() {
        return clock;
    }

    public HibernateTransactions transactions() {
        return transactions;
    }

    public HikariDataSource pool() {
        return pool;
    }

    /** A tenant with one verified domain and an owner. */
    public record Home(Tenant tenant, DomainName domain, Caller owner) {
        public String address(String localPart) {
            return localPart + "@" + domain;
        }
    }

    public Home home(Plan plan) {
        String slug = "t" + UUID.randomUUID();
        Tenant tenant = useCases.operateTenants().create(OPERATOR, slug, "Tenant " + slug, plan);
        DomainName domain = DomainName.of("in." + slug + ".example");
        useCases.claimMailDomain().claim(OPERATOR, slug, domain);
        useCases.claimMailDomain().verify(OPERATOR, slug, domain);
        return new Home(tenant, domain, member(tenant, Role.OWNER));
    }

    /** A new member of a tenant. */
    public Caller member(Tenant tenant, Role role) {
        String name = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        Person person = new Person(UUID.randomUUID().toString(), name, name + "@example.org", name);
        Member member = useCases.operateTenants().addMember(OPERATOR, tenant.slug(), person, Set.of(role));
        Actor actor = new Actor(Actor.Kind.MEMBER, member.id().toString(), name, Optional.of("192.0.2.7"));
        return new Caller(tenant.id(), member.id(), member.roles(), actor);
    }

    public AddressDetails address(Home home, String localPart) {
        return address(home, localPart, Optional.empty(), Optional.empty());
    }

    public AddressDetails address(
            Home home, String localPart, Optional<Duration> expiresIn, Optional<Integer> maxMessages) {
        return useCases.createTempAddress()
                .create(
                        home.owner(),
                        order(home, new WantedName.Exactly(LocalPart.of(localPart)), expiresIn, maxMessages))
                .address();
    }

    public static CreateTempAddress.Order madeUp(Home home) {
        return order(
                home, new WantedName.MadeUp(NameFormat.WORDS, Optional.empty()), Optional.empty(), Optional.empty());
    }

    private static CreateTempAddress.Order order(
            Home home, WantedName name, Optional<Duration> expiresIn, Optional<Integer> maxMessages) {
        Particulars particulars =
                new Particulars(Purpose.VERIFICATION, Labels.none(), Optional.empty(), Metadata.none());
        return new CreateTempAddress.Order(Optional.of(home.domain()), name, particulars, expiresIn, maxMessages);
    }

    /** A message with a text, as the gateway would hand it over. */
    public IncomingMessage incoming(String subject, String... recipients) {
        String content = "From: Shop <noreply@shop.example>\r\nTo: you@example.org\r\nSubject: " + subject
                + "\r\n\r\nHello, this is " + subject + ".\r\n";
        return incoming(content.getBytes(StandardCharsets.UTF_8), recipients);
    }

    public IncomingMessage incoming(byte[] content, String... recipients) {
        return new IncomingMessage(
                ReversePath.of("bounce@shop.example"),
                List.of(recipients),
                content,
                new Peer("192.0.2.1", "mail.shop.example", Optional.empty()),
                "Received: from mail.shop.example ([192.0.2.1]) by mx.example",
                clock.instant());
    }

    /** How many rows a statement counts, past all filters. */
    public long count(String sql, Object parameter) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                long count = rows.getLong(1);
                connection.rollback();
                return count;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        transactions.close();
        pool.close();
    }
}
