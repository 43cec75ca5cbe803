package io.mayfly.overview;

import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.account.member.Members;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.util.List;
import java.util.stream.Stream;

/** Shows members which of an organisation's first steps are done, by what there is, and never by a note of it. */
public final class ShowFirstSteps {
    private final Transactions transactions;
    private final Grounds grounds;

    public ShowFirstSteps(Transactions transactions, Grounds grounds) {
        this.transactions = transactions;
        this.grounds = grounds;
    }

    /** What shows that a step is done. */
    public record Grounds(MailDomains domains, TempAddresses addresses, ApiKeys keys, Members members) {}

    /** Those that are for the caller's role, in order; none when it takes none. */
    public List<FirstStep> of(Caller caller) {
        List<FirstStep.Kind> own = Stream.of(FirstStep.Kind.values())
                .filter(kind -> caller.may(kind.needed()))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        return transactions.call(caller.tenant(), () -> {
            List<MailDomain> domains = grounds.domains().of(caller.tenant());
            return own.stream()
                    .map(kind -> new FirstStep(kind, isDone(kind, caller.tenant(), domains)))
                    .toList();
        });
    }

    private boolean isDone(FirstStep.Kind kind, TenantId tenant, List<MailDomain> domains) {
        return switch (kind) {
            case BRING_DOMAIN -> !domains.isEmpty();
            case VERIFY_DOMAIN -> domains.stream().anyMatch(MailDomain::isVerified);
            case CREATE_ADDRESS -> grounds.addresses().anyMade(tenant);
            case RECEIVE_MAIL -> grounds.addresses().anyReceived(tenant);
            case MAKE_KEY -> grounds.keys().anyEver(tenant);
            case INVITE_COLLEAGUE -> grounds.members().everSeveral(tenant);
        };
    }
}
