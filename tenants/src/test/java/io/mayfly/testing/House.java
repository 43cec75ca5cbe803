package io.mayfly.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.member.Member;
import io.mayfly.account.member.Person;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.policy.persistence.PolicyWiring;
import io.mayfly.account.signin.SignInWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.foundation.address.ReversePath;
import io.mayfly.foundation.audit.persistence.AuditWiring;
import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.database.HibernateTransaction;
import io.mayfly.foundation.database.SchemaGuard;
import io.mayfly.foundation.database.SingleReads;
import io.mayfly.foundation.idempotency.persistence.IdempotencyWiring;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.foundation.vault.FileMasterKey;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.message.Peer;
import io.mayfly.mail.message.persistence.MessageWiring;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.mail.receiving.DeliverMessage;
import io.mayfly.mail.receiving.Disposition;
import io.mayfly.mail.receiving.InMemorySuspects;
import io.mayfly.mail.receiving.IncomingMessage;
import io.mayfly.mail.receiving.persistence.ReceivingWiring;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.mail.tempaddress.DeleteTempAddress;
import io.mayfly.mail.tempaddress.ExtendLease;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.Particulars;
import io.mayfly.mail.tempaddress.SweepExpiredAddresses;
import io.mayfly.mail.tempaddress.names.NameFormat;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import io.mayfly.overview.persistence.OverviewWiring;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The use cases over the real database, with a clock that tests move, and the start of most stories. */
public final class House implements AutoCloseable {
    public static final Actor OPERATOR = Actor.operator("127.0.0.1");
    private static final List<Class<?>> ENTITIES = Stream.of(
                    OrganisationWiring.ENTITIES,
                    MemberWiring.ENTITIES,
                    ApiKeyWiring.ENTITIES,
                    MailDomainWiring.ENTITIES,
                    TempAddressWiring.ENTITIES,
                    MessageWiring.ENTITIES,
                    AuditWiring.ENTITIES)
            .<Class<?>>flatMap(List::stream)
            .toList();

    private static @Nullable House shared;

    private final TestClock clock = new TestClock();
    private final HikariDataSource pool = EmbeddedDatabase.get().pool(16);
    private final HibernateTransaction database = HibernateTransaction.over(pool, ENTITIES);
    private final Transactions transactions = new Transactions(database);
    private final HikariDataSource committing = EmbeddedDatabase.get().committingPool(4);
    private final SingleReads reads = new SingleReads(committing, SchemaGuard.before(database, committing));
    private final Foundation foundation =
            Foundation.over(new Ground(transactions, database, clock), FileMasterKey.in(TestMasterKey.file()));
    private final OrganisationWiring organisations = new OrganisationWiring(foundation);
    private final MemberWiring members = new MemberWiring(foundation, organisations);
    private final ApiKeyWiring apiKeys = new ApiKeyWiring(foundation, organisations, members);
    private final MailDomainWiring domains = new MailDomainWiring(foundation, organisations);
    private final TempAddressWiring addresses =
            new TempAddressWiring(foundation, members, new PolicyWiring(foundation, organisations), domains);
    private final ContentWiring contents = new ContentWiring(foundation);
    private final MessageWiring messages = new MessageWiring(foundation, addresses, contents);

    /** The house of all tests that need none of their own, which stands as long as the JVM; nobody closes it. */
    public static synchronized House shared() {
        House house = shared;
        if (house == null) {
            house = new House();
            shared = house;
        }
        return house;
    }

    public Foundation foundation() {
        return foundation;
    }

    public OrganisationWiring organisations() {
        return organisations;
    }

    public MemberWiring members() {
        return members;
    }

    public ApiKeyWiring apiKeys() {
        return apiKeys;
    }

    public SignInWiring signIn() {
        return new SignInWiring(foundation, organisations, members, apiKeys, reads);
    }

    public MailDomainWiring domains() {
        return domains;
    }

    public TempAddressWiring addresses() {
        return addresses;
    }

    public ExtendLease extendLease() {
        return addresses.extendLease(messages.belongings());
    }

    public DeleteTempAddress deleteTempAddress() {
        return addresses.deleteTempAddress(messages.belongings());
    }

    public SweepExpiredAddresses sweepExpiredAddresses() {
        return addresses.sweepExpiredAddresses(messages.belongings());
    }

    public MessageWiring messages() {
        return messages;
    }

    public DeliverMessage deliverMessage() {
        return receiving().deliverMessage(new InMemorySuspects());
    }

    public ReceivingWiring receiving() {
        return new ReceivingWiring(foundation, organisations, domains, addresses, messages, contents, reads);
    }

    public IdempotencyWiring idempotency() {
        return new IdempotencyWiring(foundation.ground());
    }

    public OverviewWiring overview() {
        return new OverviewWiring(foundation, members, apiKeys, domains, addresses);
    }

    public TestClock clock() {
        return clock;
    }

    public Transactions transactions() {
        return transactions;
    }

    /** The entity manager of the running transaction. */
    public EntityManager entities() {
        return database.get();
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

    /** A tenant with nothing but its key. */
    public Tenant tenant(Plan plan) {
        String slug = "t" + UUID.randomUUID();
        return organisations().createTenant().create(OPERATOR, slug, "Tenant " + slug, plan);
    }

    public Home home(Plan plan) {
        Tenant tenant = tenant(plan);
        String slug = tenant.slug();
        DomainName domain = DomainName.of("in." + slug + ".example");
        domains().claimMailDomain().claim(OPERATOR, slug, domain, false);
        domains().verifyMailDomain().verify(OPERATOR, slug, domain);
        return new Home(tenant, domain, member(tenant, Role.OWNER));
    }

    /** The domain of a home, as it is kept. */
    public MailDomain mailDomain(Home home) {
        return transactions.call(
                home.tenant().id(),
                () -> domains.domains().named(home.tenant().id(), home.domain()).orElseThrow());
    }

    /** A new member of a tenant. */
    public Caller member(Tenant tenant, Role role) {
        String name = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        Person person = new Person(UUID.randomUUID().toString(), name, name + "@example.org", name);
        Member member = members().addMember(apiKeys.credentials()).add(OPERATOR, tenant.slug(), person, Set.of(role));
        Actor actor = new Actor(Actor.Kind.MEMBER, member.id().toString(), name, Optional.of("192.0.2.7"));
        return new Caller(tenant.id(), member.id(), member.roles(), actor);
    }

    public AddressDetails address(Home home, String localPart) {
        return address(home, localPart, Optional.empty(), Optional.empty());
    }

    public AddressDetails address(
            Home home, String localPart, Optional<Duration> expiresIn, Optional<Integer> maxMessages) {
        return addresses()
                .createTempAddress()
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
                all(new Disposition.Store(), recipients),
                content,
                new Peer("192.0.2.1", "mail.shop.example", Optional.empty()),
                "Received: from mail.shop.example ([192.0.2.1]) by mx.example",
                clock.instant());
    }

    /** The same for each of the recipients. */
    public static Map<String, Disposition> all(Disposition disposition, String... recipients) {
        Map<String, Disposition> all = new LinkedHashMap<>();
        List.of(recipients).forEach(recipient -> all.put(recipient, disposition));
        return all;
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
        try (pool;
                committing;
                database) {
            EventSchemas.requireAllValid(pool);
        }
    }
}
