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
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.DomainNotFound;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.tempaddress.limits.MemberLimits;
import io.mayfly.mail.tempaddress.limits.QuotaExceeded;
import io.mayfly.mail.tempaddress.limits.Usage;
import io.mayfly.mail.tempaddress.names.WantedName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Leases a new address to a member, within the member's limits. */
public final class CreateTempAddress {
    private static final int ATTEMPTS = 20;
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final TempAddresses addresses;
    private final MailDomains domains;
    private final MemberLimits limits;
    private final ResolvePolicy policy;
    private final Vault vault;
    private final Events events;
    private final AuditLog audit;
    private final Clock clock;

    public CreateTempAddress(
            Transactions transactions,
            TempAddresses addresses,
            MailDomains domains,
            MemberLimits limits,
            ResolvePolicy policy,
            Vault vault,
            Events events,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.domains = domains;
        this.limits = limits;
        this.policy = policy;
        this.vault = vault;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The order.
     *
     * @param domain one of the tenant's verified domains; its first by name when left out
     * @param name the local-part wanted, or how to make one up
     * @param expiresIn the length of the lease; the purpose's when left out
     * @param maxMessages how many messages it holds at once; the policy's when left out
     */
    public record Order(
            Optional<DomainName> domain,
            WantedName name,
            Particulars particulars,
            Optional<Duration> expiresIn,
            Optional<Integer> maxMessages) {}

    /** The new address and what is left of the member's limits. */
    public record Created(AddressDetails address, Usage usage) {}

    /**
     * Creates the address.
     *
     * @throws QuotaExceeded when the member's limits are used up
     * @throws AddressTaken when the local-part is in use or in quarantine
     * @throws Invalid when a field is not acceptable
     */
    public Created create(Caller caller, Order order) {
        caller.require(Permission.CREATE_ADDRESSES);
        return transactions.call(caller.tenant(), () -> {
            Instant now = clock.instant();
            Usage usage = limits.claimOne(caller, now);
            MailDomain domain = domain(caller, order.domain());
            Lease lease = lease(
                    policy.of(caller.tenant(), domain.id(), order.particulars().purpose()), order, now);
            LocalPart localPart = freeLocalPart(order.name(), domain);
            TempAddress made = TempAddress.leased(domain, localPart, lease, order.particulars(), Maker.of(caller));
            addresses.add(made);
            vault.openForAddress(caller.tenant(), made.id());
            events.append(AddressEvent.happened(EventType.ADDRESS_CREATED, made), now);
            audit.record(caller.tenant(), caller.actor(), AddressDeed.of("temp-address.created", made));
            return new Created(AddressDetails.of(made, now), usage.afterOneMore());
        });
    }

    private MailDomain domain(Caller caller, Optional<DomainName> wanted) {
        if (wanted.isPresent()) {
            return domains.named(caller.tenant(), wanted.get())
                    .filter(MailDomain::isVerified)
                    .orElseThrow(() -> new Invalid("domain", OrderFault.DOMAIN_NOT_VERIFIED, wanted.get()));
        }
        return domains.of(caller.tenant()).stream()
                .filter(MailDomain::isVerified)
                .findFirst()
                .orElseThrow(() -> DomainNotFound.noneVerified());
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

    private LocalPart freeLocalPart(WantedName name, MailDomain domain) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LocalPart candidate = name.candidate();
            if (candidate.isRole()) {
                throw new Invalid("localPart", OrderFault.RESERVED_NAME);
            }
            String address = new EmailAddress(candidate, domain.name()).toString();
            if (!addresses.isTaken(address)) {
                return candidate;
            }
            if (name.isFixed()) {
                throw new AddressTaken(address);
            }
        }
        throw new AddressTaken("An address of this format");
    }
}
