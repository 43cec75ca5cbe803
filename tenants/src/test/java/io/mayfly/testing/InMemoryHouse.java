package io.mayfly.testing;

import io.mayfly.account.apikey.InMemoryApiKeys;
import io.mayfly.account.apikey.InMemoryKeyHolders;
import io.mayfly.account.apikey.KeyHolders;
import io.mayfly.account.apikey.KeysOfMembers;
import io.mayfly.account.member.InMemoryMembers;
import io.mayfly.account.member.Member;
import io.mayfly.account.member.Person;
import io.mayfly.account.organisation.InMemoryTenants;
import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.policy.InMemoryPolicies;
import io.mayfly.account.policy.ResolvePolicy;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.CountAuditEntries;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.audit.InMemoryAuditEvents;
import io.mayfly.foundation.audit.ReadAuditLog;
import io.mayfly.foundation.audit.ShowAuditEntry;
import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.InMemoryEvents;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.foundation.vault.InMemoryMasterKey;
import io.mayfly.foundation.vault.InMemoryPlatformKeys;
import io.mayfly.foundation.vault.InMemoryWrappedKeys;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.DomainAddresses;
import io.mayfly.mail.maildomain.DomainEnding;
import io.mayfly.mail.maildomain.DomainParts;
import io.mayfly.mail.maildomain.InMemoryMailDomains;
import io.mayfly.mail.maildomain.InMemorySeenChecks;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.dkim.DkimKeyring;
import io.mayfly.mail.maildomain.dkim.InMemoryDkimKeys;
import io.mayfly.mail.message.InMemoryMessages;
import io.mayfly.mail.message.MarkMessageUnread;
import io.mayfly.mail.message.MessagesOfAddress;
import io.mayfly.mail.message.ReadingMemory;
import io.mayfly.mail.message.SealedMessages;
import io.mayfly.mail.message.store.InMemoryContentStore;
import io.mayfly.mail.receiving.InMemoryRecipients;
import io.mayfly.mail.receiving.InMemoryRefusedMails;
import io.mayfly.mail.receiving.RefusalTally;
import io.mayfly.mail.receiving.RoleAddresses;
import io.mayfly.mail.tempaddress.Belongings;
import io.mayfly.mail.tempaddress.InMemoryTempAddresses;
import io.mayfly.overview.InMemoryReachedArrivals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All repositories in memory and the people of a story, for tests that prove the rules of use cases in milliseconds. What
 * the repositories themselves do is proven by their contracts, which those over the database keep too.
 */
public final class InMemoryHouse {
    private static final Events.Days ALL_DAYS = new Events.Days(LocalDate.MIN, LocalDate.MAX);

    public static final Actor OPERATOR = Actor.operator("127.0.0.1");
    public static final String SOURCE_IP = "192.0.2.7";

    private final ReadingMemory readingMemory = ReadingMemory.ofHeap();
    private final TestClock clock = new TestClock();
    private final InMemoryDatabase database = new InMemoryDatabase();
    private final Transactions transactions = new Transactions(database);
    private final InMemoryTenants tenants = new InMemoryTenants(database);
    private final InMemoryMembers members = new InMemoryMembers(database);
    private final InMemoryApiKeys apiKeys = new InMemoryApiKeys(database, members);
    private final InMemoryPolicies policies = new InMemoryPolicies();
    private final InMemoryMailDomains domains = new InMemoryMailDomains(database);
    private final NameHashes nameHashes =
            new NameHashes(transactions, new InMemoryMasterKey(), new InMemoryPlatformKeys(database));
    private final InMemoryTempAddresses addresses = new InMemoryTempAddresses(database, nameHashes);
    private final InMemoryMessages messages = new InMemoryMessages(database);
    private final InMemoryAuditEvents auditEvents = new InMemoryAuditEvents(database);
    private final InMemoryWrappedKeys wrappedKeys = new InMemoryWrappedKeys(database);
    private final Vault vault = new Vault(new InMemoryMasterKey(), wrappedKeys);
    private final AuditLog audit = new AuditLog(auditEvents, clock);
    private final DomainParts domainParts =
            new DomainParts(new DkimKeyring(new InMemoryDkimKeys(database), vault), new InMemorySeenChecks(database));
    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemoryContentStore contents = new InMemoryContentStore();
    private final RefusalTally refusals = new RefusalTally();
    private final InMemoryRefusedMails refusedMails = new InMemoryRefusedMails(addresses);

    public TestClock clock() {
        return clock;
    }

    public InMemoryDatabase database() {
        return database;
    }

    public Transactions transactions() {
        return transactions;
    }

    public InMemoryTenants tenants() {
        return tenants;
    }

    public InMemoryMembers members() {
        return members;
    }

    public KeyHolders keyHolders() {
        return new InMemoryKeyHolders(transactions, apiKeys, members, tenants);
    }

    public InMemoryApiKeys apiKeys() {
        return apiKeys;
    }

    public KeysOfMembers credentials() {
        return new KeysOfMembers(apiKeys);
    }

    public InMemoryPolicies policies() {
        return policies;
    }

    public ResolvePolicy resolvePolicy() {
        return new ResolvePolicy(tenants, policies);
    }

    public InMemoryMailDomains domains() {
        return domains;
    }

    /** What belongs to domains. */
    public DomainParts domainParts() {
        return domainParts;
    }

    public DomainEnding domainEnding(DomainAddresses living) {
        return new DomainEnding(domains, living, domainParts, audit);
    }

    public InMemoryTempAddresses addresses() {
        return addresses;
    }

    public InMemoryMessages messages() {
        return messages;
    }

    public InMemoryRecipients recipients() {
        return new InMemoryRecipients(transactions, tenants, domains, addresses, wrappedKeys);
    }

    public RefusalTally refusals() {
        return refusals;
    }

    public InMemoryRefusedMails refusedMails() {
        return refusedMails;
    }

    public InMemoryAuditEvents auditEvents() {
        return auditEvents;
    }

    public InMemoryWrappedKeys wrappedKeys() {
        return wrappedKeys;
    }

    public NameHashes nameHashes() {
        return nameHashes;
    }

    /** The audit log, as those read it who may. */
    public ReadAuditLog readAuditLog() {
        return new ReadAuditLog(
                transactions, auditEvents, (tenant, ids) -> addresses.names(tenant, ids, clock.instant()), nameHashes);
    }

    /** One entry of it. */
    public ShowAuditEntry showAuditEntry() {
        return new ShowAuditEntry(
                transactions, auditEvents, (tenant, ids) -> addresses.names(tenant, ids, clock.instant()));
    }

    public CountAuditEntries countAuditEntries() {
        return new CountAuditEntries(transactions, auditEvents, nameHashes);
    }

    public Vault vault() {
        return vault;
    }

    public AuditLog audit() {
        return audit;
    }

    public SealedMessages sealed() {
        return new SealedMessages(contents(), vault());
    }

    /** The memory that opened messages take. */
    public ReadingMemory memory() {
        return readingMemory;
    }

    public InMemoryContentStore contents() {
        return contents;
    }

    public InMemoryEvents events() {
        return events;
    }

    public InMemoryReachedArrivals reachedArrivals() {
        return new InMemoryReachedArrivals(events, addresses);
    }

    /** What has happened, in order. */
    public List<EventType> happened() {
        return events.idsAfter(0, ALL_DAYS, Integer.MAX_VALUE).stream()
                .flatMap(id -> events.withIds(List.of(id), ALL_DAYS).stream())
                .map(Event::type)
                .toList();
    }

    /** A tenant with its key, and no domain or member yet. */
    public Tenant tenant(String slug, Plan plan) {
        Tenant tenant = new Tenant(slug, "The people of " + slug, plan, clock.instant());
        transactions.runAcrossTenants(() -> {
            tenants.add(tenant);
            vault.openForTenant(tenant.id());
        });
        return tenant;
    }

    public void suspend(TenantId tenant) {
        transactions.runAcrossTenants(() -> tenants.find(tenant).orElseThrow().suspend());
    }

    /** A new member of a tenant, as it calls. */
    public Caller member(Tenant tenant, String name, Role... roles) {
        Person person = new Person("sub-" + name, name, name + "@example.org", name);
        Member member = new Member(tenant.id(), person, Set.of(roles), clock.instant());
        transactions.run(tenant.id(), () -> members.add(member));
        Actor actor = new Actor(Actor.Kind.MEMBER, member.id().toString(), name, Optional.of(SOURCE_IP));
        return new Caller(tenant.id(), member.id(), member.roles(), actor);
    }

    /** A claim of a tenant to a domain. */
    public MailDomain claimedDomain(Tenant tenant, String name) {
        MailDomain domain = new MailDomain(tenant.id(), DomainName.of(name), clock.instant());
        transactions.run(tenant.id(), () -> domains.add(domain));
        return domain;
    }

    /** A domain that is proven to be the tenant's. */
    public MailDomain domain(Tenant tenant, String name) {
        MailDomain domain = claimedDomain(tenant, name);
        transactions.run(tenant.id(), () -> domain.verify(clock.instant()));
        return domain;
    }

    /** What was done in a tenant, newest first, in the words in which it is shown. */
    public List<Deed> deeds(TenantId tenant) {
        Caller auditor = new Caller(tenant, MemberId.next(), Set.of(Role.AUDITOR), OPERATOR);
        return readAuditLog().page(auditor, AuditFilter.none(), PageRequest.first()).items().stream()
                .map(AuditEntry::deed)
                .map(deed -> new Deed(deed.action(), deed.target(), deed.detail()).changing(deed.changes()))
                .toList();
    }

    public MarkMessageUnread markMessageUnread() {
        return new MarkMessageUnread(transactions(), addresses(), messages(), events(), clock());
    }

    public RoleAddresses roles() {
        Belongings belongings = new MessagesOfAddress(messages, contents);
        return new RoleAddresses(tenants, domains, addresses, belongings, vault, events, audit);
    }
}
