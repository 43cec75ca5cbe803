package io.mayfly.mail.maildomain;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All mail domains; those that were given back are found where it is said, and nowhere else. */
public interface MailDomains {
    /** @throws AlreadyExists when the tenant has a domain of this name, also one that was given back */
    void add(MailDomain domain);

    /** Adds it and gives it. */
    default MailDomain begun(MailDomain domain) {
        add(domain);
        return domain;
    }

    /** Takes a mere claim away, which nothing names. */
    void remove(MailDomain domain);

    Optional<MailDomain> named(TenantId tenant, DomainName name);

    /** The tenant's domain of a name, also one that was given back. */
    Optional<MailDomain> everNamed(TenantId tenant, DomainName name);

    /** The one verified claim to a name, whose ever it is; asked across tenants only. */
    Optional<MailDomain> verified(DomainName name);

    /** The one that the operator vouched for before all others, whose ever it is; asked across tenants only. */
    Optional<MailDomain> firstVerified();

    /** The tenant's domain of an identity. */
    Optional<MailDomain> find(TenantId tenant, DomainId id);

    /**
     * Domains that are to be checked, the longest due first, each locked until the transaction ends; those that another transaction
     * has locked are left out. Asked across tenants only.
     */
    List<MailDomain> due(Instant now, int limit);

    /** A tenant's domains, by name. */
    List<MailDomain> of(TenantId tenant);
}
