package io.mayfly.mail.tempaddress;

import io.mayfly.account.policy.EffectivePolicy;
import io.mayfly.account.policy.ResolvePolicy;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.Tried;
import io.mayfly.mail.maildomain.DomainNotFound;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.tempaddress.CreateTempAddress.Created;
import io.mayfly.mail.tempaddress.CreateTempAddress.Order;
import io.mayfly.mail.tempaddress.limits.MemberLimits;
import io.mayfly.mail.tempaddress.limits.Usage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Leases new addresses to callers of one tenant, in the order given and each within its member's limits, in as few statements
 * as can be. Joins the running transaction. An order that is refused leaves nothing behind.
 */
final class NewLeases {
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    private final TempAddresses addresses;
    private final MailDomains domains;
    private final MemberLimits limits;
    private final ResolvePolicy policy;
    private final Vault vault;
    private final Events events;
    private final AuditLog audit;
    private final Clock clock;

    NewLeases(
            TempAddresses addresses,
            MailDomains domains,
            MemberLimits limits,
            ResolvePolicy policy,
            Vault vault,
            Events events,
            AuditLog audit,
            Clock clock) {
        this.addresses = addresses;
        this.domains = domains;
        this.limits = limits;
        this.policy = policy;
        this.vault = vault;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** What one caller wants. */
    record Wish(Caller caller, Order order) {
        MemberId member() {
            return caller.member();
        }
    }

    /** An address that is made but not kept yet, and what its maker has left. */
    private record Made(Caller caller, TempAddress address, Usage usage) {
        AddressDetails details(Instant now) {
            return AddressDetails.of(address, now);
        }
    }

    /** A wish with its domain, and the name to try first. */
    private record Draft(Wish wish, Tried<MailDomain> domain, LocalPart candidate) {
        Optional<EmailAddress> name() {
            return domain.map(found -> new EmailAddress(candidate, found.name()))
                    .value();
        }
    }

    List<Tried<Created>> lease(TenantId tenant, List<Wish> wishes) {
        Instant now = clock.instant();
        Map<MemberId, Usage> used =
                limits.turns(tenant, wishes.stream().map(Wish::member).toList(), now);
        List<Draft> drafts = drafts(tenant, wishes);
        FreeNames names = new FreeNames(addresses);
        names.ask(drafts.stream().flatMap(draft -> draft.name().stream()).toList());
        KnownPolicies policies = new KnownPolicies(tenant);
        List<Tried<Made>> tried = drafts.stream()
                .map(draft -> Tried.of(() -> make(draft, used, names, policies, now)))
                .toList();
        keep(tenant, tried.stream().flatMap(one -> one.value().stream()).toList(), now);
        return tried.stream()
                .map(one -> one.map(made -> new Created(made.details(now), made.usage())))
                .toList();
    }

    private List<Draft> drafts(TenantId tenant, List<Wish> wishes) {
        Map<Optional<DomainName>, Tried<MailDomain>> found = new HashMap<>();
        return wishes.stream()
                .map(wish -> new Draft(
                        wish,
                        found.computeIfAbsent(wish.order().domain(), wanted -> Tried.of(() -> domain(tenant, wanted))),
                        wish.order().name().candidate()))
                .toList();
    }

    private MailDomain domain(TenantId tenant, Optional<DomainName> wanted) {
        if (wanted.isPresent()) {
            return domains.named(tenant, wanted.get())
                    .filter(MailDomain::isVerified)
                    .orElseThrow(() -> new Invalid("domain", OrderFault.DOMAIN_NOT_VERIFIED, wanted.get()))
                    .taking();
        }
        List<MailDomain> verified =
                domains.of(tenant).stream().filter(MailDomain::isVerified).toList();
        return verified.stream()
                .filter(domain -> !domain.isPaused())
                .findFirst()
                .or(() -> verified.stream().findFirst())
                .orElseThrow(() -> DomainNotFound.noneVerified())
                .taking();
    }

    private Made make(Draft draft, Map<MemberId, Usage> used, FreeNames names, KnownPolicies policies, Instant now) {
        Wish wish = draft.wish();
        Order order = wish.order();
        Usage usage = Objects.requireNonNull(used.get(wish.member()));
        usage.requirePlace();
        MailDomain domain = draft.domain().get();
        Lease lease = lease(policies.of(domain.id(), order.particulars().purpose()), order, now);
        LocalPart localPart = names.take(order.name(), draft.candidate(), domain.name());
        Usage after = usage.afterOneMore();
        used.put(wish.member(), after);
        return new Made(
                wish.caller(),
                TempAddress.leased(domain, localPart, lease, order.particulars(), Maker.of(wish.caller())),
                after);
    }

    private static Lease lease(EffectivePolicy policy, Order order, Instant now) {
        Duration length = order.expiresIn().orElse(policy.lease());
        int maxMessages = order.maxMessages().orElse(policy.maxMessages());
        Faults faults = new Faults();
        faults.check(() -> Leases.requireWithin("expiresIn", length, SHORTEST_LEASE, policy.longestLease()));
        faults.check(() -> Leases.requireMessages(maxMessages, policy));
        faults.throwIfAny();
        return new Lease(now, now.plus(length), maxMessages);
    }

    private void keep(TenantId tenant, List<Made> made, Instant now) {
        List<TempAddress> fresh = made.stream().map(Made::address).toList();
        addresses.addAll(fresh);
        vault.openForAddresses(tenant, fresh.stream().map(TempAddress::id).toList());
        events.appendAll(fresh.stream()
                .map(address -> new Events.Dated(AddressEvent.happened(EventType.ADDRESS_CREATED, address), now))
                .toList());
        made.forEach(one ->
                audit.record(tenant, one.caller().actor(), AddressDeed.of("temp-address.created", one.address())));
    }

    /** The policies of a tenant's domains and purposes, each read once. */
    private final class KnownPolicies {
        private final TenantId tenant;
        private final Map<Case, EffectivePolicy> known = new HashMap<>();

        private record Case(DomainId domain, Purpose purpose) {}

        private KnownPolicies(TenantId tenant) {
            this.tenant = tenant;
        }

        private EffectivePolicy of(DomainId domain, Purpose purpose) {
            return known.computeIfAbsent(new Case(domain, purpose), each -> policy.of(tenant, domain, purpose));
        }
    }
}
