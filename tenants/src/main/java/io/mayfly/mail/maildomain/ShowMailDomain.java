package io.mayfly.mail.maildomain;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;

/** Shows a tenant one of its mail domains, with what is to be published for it and what was found of that. */
public final class ShowMailDomain {
    private final DomainSetups setups;

    public ShowMailDomain(DomainSetups setups) {
        this.setups = setups;
    }

    /** @throws DomainNotFound when the tenant has no such domain */
    public DomainSetup show(Caller caller, DomainReference domain) {
        caller.require(Permission.READ_DOMAINS);
        return setups.of(caller.tenant(), domain);
    }
}
