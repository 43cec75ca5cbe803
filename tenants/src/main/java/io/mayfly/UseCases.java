package io.mayfly;

import io.mayfly.access.AnswerOnce;
import io.mayfly.access.ApiKey;
import io.mayfly.access.ManageApiKeys;
import io.mayfly.access.ReadAuditLog;
import io.mayfly.access.SignIn;
import io.mayfly.access.persistence.HibernateApiKeys;
import io.mayfly.access.persistence.HibernateIdempotencyKeys;
import io.mayfly.delivery.DecideRecipient;
import io.mayfly.delivery.ReceiveMessage;
import io.mayfly.delivery.RoleAddresses;
import io.mayfly.delivery.persistence.HibernateRecipients;
import io.mayfly.event.ChangeFeed;
import io.mayfly.event.ReadEvents;
import io.mayfly.event.persistence.HibernateEvents;
import io.mayfly.maildomain.ClaimMailDomain;
import io.mayfly.maildomain.ListMailDomains;
import io.mayfly.maildomain.MailDomain;
import io.mayfly.maildomain.persistence.HibernateMailDomains;
import io.mayfly.message.HandleMessage;
import io.mayfly.message.MatchMessages;
import io.mayfly.message.Message;
import io.mayfly.message.MessagesOfAddress;
import io.mayfly.message.ReadMessages;
import io.mayfly.message.persistence.HibernateMessages;
import io.mayfly.message.persistence.MariaDbContentStore;
import io.mayfly.organisation.Member;
import io.mayfly.organisation.OperateTenants;
import io.mayfly.organisation.Tenant;
import io.mayfly.organisation.persistence.HibernateMembers;
import io.mayfly.organisation.persistence.HibernateTenants;
import io.mayfly.overview.TakeOverview;
import io.mayfly.policy.persistence.SqlPolicies;
import io.mayfly.proof.AuditEvent;
import io.mayfly.proof.AuditLog;
import io.mayfly.proof.persistence.HibernateAuditEvents;
import io.mayfly.shared.Transactions;
import io.mayfly.tempaddress.ChangeTempAddress;
import io.mayfly.tempaddress.CreateTempAddress;
import io.mayfly.tempaddress.EndTempAddress;
import io.mayfly.tempaddress.FindTempAddresses;
import io.mayfly.tempaddress.Quotas;
import io.mayfly.tempaddress.SuggestLocalPart;
import io.mayfly.tempaddress.TempAddress;
import io.mayfly.tempaddress.persistence.HibernateTempAddresses;
import io.mayfly.vault.MasterKey;
import io.mayfly.vault.Vault;
import io.mayfly.vault.persistence.HibernateWrappedKeys;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** All that Mayfly can do, wired over the ports that a process gives: the one place that knows each implementation. */
public final class UseCases {
    private final Transactions transactions;
    private final Clock clock;
    private final HibernateTenants tenants;
    private final HibernateMembers members;
    private final HibernateMailDomains domains;
    private final HibernateTempAddresses addresses;
    private final HibernateMessages messages;
    private final HibernateRecipients recipients;
    private final HibernateApiKeys apiKeys;
    private final HibernateIdempotencyKeys idempotencyKeys;
    private final HibernateEvents events;
    private final HibernateAuditEvents auditEvents;
    private final MariaDbContentStore contents;
    private final AuditLog audit;
    private final Vault vault;
    private final Quotas quotas;
    private final MessagesOfAddress belongings;
    private final ReadMessages readMessages;

    private UseCases(Transactions transactions, Supplier<EntityManager> entities, MasterKey master, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        tenants = new HibernateTenants(entities);
        members = new HibernateMembers(entities);
        domains = new HibernateMailDomains(entities);
        addresses = new HibernateTempAddresses(entities);
        messages = new HibernateMessages(entities);
        recipients = new HibernateRecipients(entities);
        apiKeys = new HibernateApiKeys(entities);
        idempotencyKeys = new HibernateIdempotencyKeys(entities);
        events = new HibernateEvents(entities);
        auditEvents = new HibernateAuditEvents(entities);
        contents = new MariaDbContentStore(entities);
        audit = new AuditLog(auditEvents, clock);
        vault = new Vault(master, new HibernateWrappedKeys(entities));
        quotas = new Quotas(tenants, members, addresses, new SqlPolicies(entities));
        belongings = new MessagesOfAddress(messages, contents);
        readMessages = new ReadMessages(transactions, addresses, messages, contents, vault, clock);
    }

    /**
     * The use cases over a process's ports.
     *
     * @param entities gives the entity manager of the transaction that {@code transactions} has begun on this thread
     */
    public static UseCases over(
            Transactions transactions, Supplier<EntityManager> entities, MasterKey master, Clock clock) {
        return new UseCases(transactions, entities, master, clock);
    }

    /** The classes that Hibernate maps. */
    public static List<Class<?>> entities() {
        return List.of(
                Tenant.class,
                Member.class,
                ApiKey.class,
                MailDomain.class,
                TempAddress.class,
                Message.class,
                AuditEvent.class);
    }

    public DecideRecipient decideRecipient() {
        return new DecideRecipient(transactions, recipients, roleAddresses(), clock);
    }

    public ReceiveMessage receiveMessage() {
        return new ReceiveMessage(transactions, recipients, roleAddresses(), messages, contents, vault, events, clock);
    }

    private RoleAddresses roleAddresses() {
        return new RoleAddresses(tenants, domains, addresses, belongings, vault, events, audit);
    }

    public OperateTenants operateTenants() {
        return new OperateTenants(transactions, tenants, members, vault, audit, clock);
    }

    public ClaimMailDomain claimMailDomain() {
        return new ClaimMailDomain(transactions, tenants, domains, audit, clock);
    }

    public ListMailDomains listMailDomains() {
        return new ListMailDomains(transactions, domains);
    }

    public ManageApiKeys manageApiKeys() {
        return new ManageApiKeys(transactions, tenants, members, apiKeys, audit, clock);
    }

    public SignIn signIn() {
        return new SignIn(transactions, tenants, members, apiKeys, clock);
    }

    public AnswerOnce answerOnce() {
        return new AnswerOnce(transactions, idempotencyKeys, clock);
    }

    public ReadAuditLog readAuditLog() {
        return new ReadAuditLog(transactions, auditEvents);
    }

    public CreateTempAddress createTempAddress() {
        return new CreateTempAddress(transactions, addresses, domains, quotas, vault, events, audit, clock);
    }

    public FindTempAddresses findTempAddresses() {
        return new FindTempAddresses(transactions, addresses, quotas, clock);
    }

    public ChangeTempAddress changeTempAddress() {
        return new ChangeTempAddress(transactions, addresses, quotas, belongings, events, audit, clock);
    }

    public EndTempAddress endTempAddress() {
        return new EndTempAddress(transactions, addresses, belongings, vault, events, audit, clock);
    }

    public SuggestLocalPart suggestLocalPart() {
        return new SuggestLocalPart();
    }

    public ReadMessages readMessages() {
        return readMessages;
    }

    public MatchMessages matchMessages() {
        return new MatchMessages(transactions, addresses, messages, readMessages, events, clock);
    }

    public HandleMessage handleMessage() {
        return new HandleMessage(transactions, addresses, messages, contents, events, audit, clock);
    }

    public TakeOverview takeOverview() {
        return new TakeOverview(transactions, addresses, events, clock);
    }

    public ReadEvents readEvents() {
        return new ReadEvents(transactions, events);
    }

    /** A new tail of the event table, for one reader. */
    public ChangeFeed changeFeed() {
        return new ChangeFeed(transactions, events, clock);
    }
}
