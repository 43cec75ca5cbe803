package io.mayfly.mail.receiving;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.mail.maildomain.InMemoryMailDomains;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.tempaddress.InMemoryTempAddresses;
import io.mayfly.mail.tempaddress.TempAddress;
import java.time.Instant;
import java.util.Optional;

/** Recipients as tenants, domains and addresses in memory make them. */
public final class InMemoryRecipients implements Recipients {
    private final Tenants tenants;
    private final InMemoryMailDomains domains;
    private final InMemoryTempAddresses addresses;

    public InMemoryRecipients(Tenants tenants, InMemoryMailDomains domains, InMemoryTempAddresses addresses) {
        this.tenants = tenants;
        this.domains = domains;
        this.addresses = addresses;
    }

    @Override
    public Optional<Recipient> find(EmailAddress address) {
        return addresses
                .named(address)
                .filter(found -> domains.find(found.domain())
                        .filter(MailDomain::isVerified)
                        .isPresent())
                .flatMap(found -> tenants.find(found.tenant()).map(tenant -> recipient(found, tenant)));
    }

    private static Recipient recipient(TempAddress address, Tenant tenant) {
        return new Recipient(
                address.id(),
                address.tenant(),
                address.name().fingerprint(),
                address.stateAt(Instant.MIN),
                address.expiresAt(),
                address.stored() >= address.maxMessages(),
                address.isRoleAddress(),
                tenant.state());
    }

    @Override
    public boolean countMessage(Recipient recipient, Instant now) {
        return addresses
                        .find(recipient.tenant(), recipient.id())
                        .filter(found -> found.expiresAt().equals(recipient.expiresAt()))
                        .isPresent()
                && addresses.countMessage(recipient.tenant(), recipient.id(), now);
    }
}
