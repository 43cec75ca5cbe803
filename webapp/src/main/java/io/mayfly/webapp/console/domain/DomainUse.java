package io.mayfly.webapp.console.domain;

import io.mayfly.mail.maildomain.ClaimOwnMailDomain;
import io.mayfly.mail.maildomain.ListDomainChecks;
import io.mayfly.mail.maildomain.RemoveOwnMailDomain;
import io.mayfly.mail.maildomain.ShowMailDomain;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What people do with a mail domain. */
@Dependent
public class DomainUse {
    @Inject
    private ClaimOwnMailDomain claim;

    @Inject
    private ShowMailDomain show;

    @Inject
    private ListDomainChecks history;

    @Inject
    private RemoveOwnMailDomain remove;

    ClaimOwnMailDomain claim() {
        return claim;
    }

    ShowMailDomain show() {
        return show;
    }

    ListDomainChecks history() {
        return history;
    }

    RemoveOwnMailDomain remove() {
        return remove;
    }
}
