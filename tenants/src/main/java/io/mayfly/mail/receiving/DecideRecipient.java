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
    private final JustAccepted accepted;
    private final Clock clock;

    public DecideRecipient(
            Transactions transactions,
            Recipients recipients,
            RoleAddresses roles,
            RefusalTally refusals,
            JustAccepted accepted,
            Clock clock) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.roles = roles;
        this.refusals = refusals;
        this.accepted = accepted;
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
        Optional<Recipient> recipient = recipients.find(address);
        RecipientDecision found =
                recipient.map(known -> known.decideAt(clock.instant())).orElseGet(RecipientDecision.Unknown::new);
        boolean reopens = found instanceof RecipientDecision.Unknown || found instanceof RecipientDecision.Ended;
        RecipientDecision decision = reopens && address.localPart().isRole()
                ? transactions.callAcrossTenants(() -> ofRole(address, found))
                : found;
        recipient.ifPresent(known -> note(address, known, decision));
        return decision;
    }

    private void note(EmailAddress address, Recipient recipient, RecipientDecision decision) {
        if (decision instanceof RecipientDecision.Accepted) {
            accepted.note(address, recipient);
        } else {
            accepted.forget(address);
            refusals.count(recipient, decision, clock.instant());
        }
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
