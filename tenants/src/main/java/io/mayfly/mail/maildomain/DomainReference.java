package io.mayfly.mail.maildomain;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import java.util.Optional;

/** A domain as callers name it: by its identity, or by its name. */
public record DomainReference(String text) {
    /** @throws DomainNotFound when the tenant has no such domain */
    MailDomain find(MailDomains domains, TenantId tenant) {
        Optional<DomainId> id = DomainId.parse(text);
        Optional<MailDomain> found = id.isPresent()
                ? domains.find(tenant, id.get())
                : DomainName.parse(text).flatMap(name -> domains.named(tenant, name));
        return found.orElseThrow(() -> new DomainNotFound(text));
    }
}
