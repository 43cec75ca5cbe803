package io.mayfly.mail.receiving;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.MailDomains;
import java.util.Optional;

/**
 * Finds whom mail to the postmaster without a domain reaches, which every host has to take (RFC 5321 §4.5.1): whom the
 * operator has named, else the postmaster of the domain that was verified first, which is the operator's own as a rule.
 */
public final class FindPostmaster {
    private static final LocalPart POSTMASTER = LocalPart.of("postmaster");

    private final Transactions transactions;
    private final MailDomains domains;
    private final Optional<EmailAddress> named;

    public FindPostmaster(Transactions transactions, MailDomains domains, Optional<EmailAddress> named) {
        this.transactions = transactions;
        this.domains = domains;
        this.named = named;
    }

    /** Nobody as long as no domain is verified. */
    public Optional<EmailAddress> find() {
        return named.or(() -> transactions
                .callAcrossTenants(domains::firstVerified)
                .map(domain -> new EmailAddress(POSTMASTER, domain.name())));
    }
}
