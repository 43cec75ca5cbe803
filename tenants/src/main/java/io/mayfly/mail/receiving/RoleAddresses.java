package io.mayfly.mail.receiving;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.tempaddress.AddressDeed;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.mail.tempaddress.Belongings;
import io.mayfly.mail.tempaddress.Lease;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The addresses of a domain's postmaster and abuse desk (RFC 5321 §4.5.1, RFC 2142). Nobody creates them: the first mail
 * does, and each further one lets the lease go on, so that what they hold is destroyed 30 days after the last.
 */
public final class RoleAddresses {
    private static final Duration LEASE = Duration.ofDays(30);

    /** A lease is let go on only when this much of it is used, as each time all contents are moved. */
    private static final Duration RENEWED_AFTER = Duration.ofDays(1);

    private static final int MAX_MESSAGES = 1000;
    private static final Actor GATEWAY = Actor.system("gateway");

    private final Tenants tenants;
    private final MailDomains domains;
    private final TempAddresses addresses;
    private final Belongings belongings;
    private final Vault vault;
    private final Events events;
    private final AuditLog audit;

    public RoleAddresses(
            Tenants tenants,
            MailDomains domains,
            TempAddresses addresses,
            Belongings belongings,
            Vault vault,
            Events events,
            AuditLog audit) {
        this.tenants = tenants;
        this.domains = domains;
        this.addresses = addresses;
        this.belongings = belongings;
        this.vault = vault;
        this.events = events;
        this.audit = audit;
    }

    Optional<MailDomain> domainOf(EmailAddress address) {
        return domains.verified(address.domain());
    }

    Tenant.State tenantState(MailDomain domain) {
        return tenants.find(domain.tenant())
                .map(Tenant::state)
                .orElseThrow(() -> new TenantNotFound(domain.tenant().toString()));
    }

    /** Makes sure that the role's address is leased for mail that is about to be received. */
    void leaseFor(EmailAddress address, Instant now) {
        MailDomain domain = domainOf(address).orElseThrow(RecipientsHaveChanged::new);
        Optional<TempAddress> known = addresses.named(domain.tenant(), address.toString());
        boolean live = known.filter(
                        found -> found.endedAt().isEmpty() && found.expiresAt().isAfter(now))
                .isPresent();
        if (live) {
            known.ifPresent(found -> renew(found, now));
        } else {
            known.ifPresent(this::clear);
            open(domain, address, now);
        }
    }

    private void renew(TempAddress address, Instant now) {
        Instant until = now.plus(LEASE);
        if (address.isRoleAddress() && until.isAfter(address.expiresAt().plus(RENEWED_AFTER))) {
            address.extendTo(until, now);
            belongings.keepUntil(address.tenant(), address.id(), until);
        }
    }

    /** Takes away what is left of an earlier lease, which the sweeper may not have come to. */
    private void clear(TempAddress ended) {
        vault.destroyKeyOf(ended.tenant(), ended.id());
        belongings.destroy(ended.tenant(), ended.id());
        addresses.remove(ended);
    }

    private void open(MailDomain domain, EmailAddress address, Instant now) {
        Lease lease = new Lease(now, now.plus(LEASE), MAX_MESSAGES);
        TempAddress opened = TempAddress.ofRole(domain, address.localPart(), lease);
        addresses.add(opened);
        vault.openForAddress(domain.tenant(), opened.id());
        audit.record(domain.tenant(), GATEWAY, AddressDeed.of("temp-address.created", opened));
        events.append(AddressEvent.happened(EventType.ADDRESS_CREATED, opened), now);
    }
}
