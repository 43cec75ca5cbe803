package io.mayfly.mail.receiving;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.vault.WrappedKey;
import io.mayfly.foundation.vault.WrappedKeys;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.InMemoryMailDomains;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.tempaddress.InMemoryTempAddresses;
import io.mayfly.mail.tempaddress.TempAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recipients as tenants, domains and addresses in memory make them. */
public final class InMemoryRecipients implements Recipients {
    private final Transactions transactions;
    private final Tenants tenants;
    private final InMemoryMailDomains domains;
    private final InMemoryTempAddresses addresses;
    private final WrappedKeys keys;

    public InMemoryRecipients(
            Transactions transactions,
            Tenants tenants,
            InMemoryMailDomains domains,
            InMemoryTempAddresses addresses,
            WrappedKeys keys) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.domains = domains;
        this.addresses = addresses;
        this.keys = keys;
    }

    @Override
    public Optional<Recipient> find(EmailAddress address) {
        return transactions.callAcrossTenants(() -> addresses
                .named(address)
                .filter(found -> domains.find(found.domain())
                        .filter(MailDomain::isVerified)
                        .isPresent())
                .flatMap(found -> tenants.find(found.tenant()).map(tenant -> recipient(found, tenant))));
    }

    private Recipient recipient(TempAddress address, Tenant tenant) {
        return new Recipient(
                address.id(),
                address.tenant(),
                address.name().fingerprint(),
                address.stateAt(Instant.MIN),
                address.expiresAt(),
                address.stored() >= address.maxMessages(),
                address.isRoleAddress(),
                tenant.state(),
                key(address));
    }

    private Optional<WrappedKey> key(TempAddress address) {
        return keys.tenantKey(address.tenant())
                .flatMap(ofTenant -> keys.addressKey(address.tenant(), address.id())
                        .map(ofAddress -> new WrappedKey(ofTenant, ofAddress)));
    }

    @Override
    public Map<AddressId, Standing> hold(Collection<AddressId> held) {
        Map<AddressId, Standing> standings = new HashMap<>();
        held.forEach(id -> addresses
                .rows()
                .filter(address -> address.id().equals(id))
                .findFirst()
                .ifPresent(address -> standings.put(id, standing(address))));
        return standings;
    }

    private static Standing standing(TempAddress address) {
        boolean active = address.stateAt(Instant.MIN) == TempAddress.State.ACTIVE;
        return new Standing(
                address.tenant(), active ? address.expiresAt() : Instant.MIN, address.maxMessages() - address.stored());
    }

    @Override
    public boolean countAll(List<Arrivals> arrivals, Instant now) {
        return arrivals.stream().allMatch(some -> count(some, now));
    }

    private boolean count(Arrivals arrivals, Instant now) {
        Recipient recipient = arrivals.recipient();
        return addresses
                        .find(recipient.tenant(), recipient.id())
                        .filter(found -> found.expiresAt().equals(recipient.expiresAt()))
                        .isPresent()
                && addresses.countMessages(recipient.tenant(), recipient.id(), arrivals.messages(), now);
    }
}
