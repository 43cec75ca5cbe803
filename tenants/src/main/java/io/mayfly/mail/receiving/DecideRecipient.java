package io.mayfly.mail.receiving;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.MailDomain;
import java.time.Clock;
import java.util.Optional;

/** Decides on one recipient, on its own, whatever was decided on others of the same transaction. */
public final class DecideRecipient {
    private final Transactions transactions;
    private final Recipients recipients;
    private final RoleAddresses roles;
    private final RefusalTally refusals;
    private final Clock clock;

    public DecideRecipient(
            Transactions transactions, Recipients recipients, RoleAddresses roles, RefusalTally refusals, Clock clock) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.roles = roles;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Decides; a refusal is counted for the address that there is, or was.
     *
     * @param forwardPath the addr-spec of RCPT TO (RFC 5321 §4.1.1.3), without angle brackets
     */
    public RecipientDecision decide(String forwardPath) {
        return EmailAddress.named(forwardPath).map(this::counted).orElseGet(RecipientDecision.Unknown::new);
    }

    private RecipientDecision counted(EmailAddress address) {
        Decided decided = transactions.callAcrossTenants(() -> decide(address));
        decided.recipient().ifPresent(known -> refusals.count(known, decided.decision(), clock.instant()));
        return decided.decision();
    }

    private record Decided(RecipientDecision decision, Optional<Recipient> recipient) {}

    private Decided decide(EmailAddress address) {
        Optional<Recipient> recipient = recipients.find(address);
        RecipientDecision decision =
                recipient.map(known -> known.decideAt(clock.instant())).orElseGet(RecipientDecision.Unknown::new);
        boolean reopens = decision instanceof RecipientDecision.Unknown || decision instanceof RecipientDecision.Ended;
        return new Decided(reopens && address.localPart().isRole() ? ofRole(address, decision) : decision, recipient);
    }

    /** Postmaster and abuse reach the tenant always; the address is leased by the mail that reaches it. */
    private RecipientDecision ofRole(EmailAddress address, RecipientDecision otherwise) {
        Optional<MailDomain> domain = roles.domainOf(address);
        if (domain.isEmpty()) {
            return otherwise;
        }
        return roles.tenantState(domain.get()) == Tenant.State.SUSPENDED
                ? new RecipientDecision.Suspended()
                : new RecipientDecision.Accepted();
    }
}
