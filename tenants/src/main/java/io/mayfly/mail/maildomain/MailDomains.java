package io.mayfly.mail.maildomain;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** All mail domains; those that were given back are found where it is said, and nowhere else. */
public interface MailDomains {
    void add(MailDomain domain);

    /** Takes a mere claim away, which nothing names. */
    void remove(MailDomain domain);

    Optional<MailDomain> named(TenantId tenant, DomainName name);

    /** The tenant's domain of a name, also one that was given back. */
    Optional<MailDomain> everNamed(TenantId tenant, DomainName name);

    /** The one verified claim to a name, whose ever it is; asked across tenants only. */
    Optional<MailDomain> verified(DomainName name);

    /** The one that was verified before all others, whose ever it is; asked across tenants only. */
    Optional<MailDomain> firstVerified();

    /** A tenant's domains, by name. */
    List<MailDomain> of(TenantId tenant);
}
