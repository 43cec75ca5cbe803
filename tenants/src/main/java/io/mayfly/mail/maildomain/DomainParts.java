package io.mayfly.mail.maildomain;

import io.mayfly.mail.maildomain.dkim.DkimKeyring;

/** What belongs to a domain and ends with it: the keys that it signs with, and what was found of it. */
public record DomainParts(DkimKeyring keyring, SeenChecks checks) {
    /** Takes all of it away. Joins the running transaction. */
    void end(MailDomain domain) {
        keyring.end(domain.tenant(), domain.id());
        checks.keep(domain.tenant(), domain.id(), 0);
    }
}
