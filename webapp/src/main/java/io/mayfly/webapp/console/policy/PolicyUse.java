package io.mayfly.webapp.console.policy;

import io.mayfly.account.policy.ChangePolicy;
import io.mayfly.account.policy.ListPolicies;
import io.mayfly.account.policy.OwnPolicy;
import io.mayfly.account.policy.PolicyPreview;
import io.mayfly.account.policy.PolicyTerms;
import io.mayfly.account.policy.PreviewPolicy;
import io.mayfly.account.policy.ShowEffectivePolicy;
import io.mayfly.account.policy.ShowEffectivePolicy.Effective;
import io.mayfly.account.policy.ShowPolicy;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What the person at the console can do about policies, together for those who hand it on. */
@Dependent
public class PolicyUse {
    @Inject
    private ShowEffectivePolicy showEffectivePolicy;

    @Inject
    private ListPolicies listPolicies;

    @Inject
    private ShowPolicy showPolicy;

    @Inject
    private ChangePolicy changePolicy;

    @Inject
    private PreviewPolicy previewPolicy;

    @Inject
    private ListMailDomains listMailDomains;

    @Inject
    private SignedInPerson person;

    boolean mayChange() {
        return person.caller().may(Permission.CHANGE_POLICIES);
    }

    SignedInPerson person() {
        return person;
    }

    /** The names of the organisation's domains, as far as they may be seen. */
    List<String> domains() {
        return person.caller().may(Permission.READ_DOMAINS)
                ? listMailDomains.all(person.caller()).stream()
                        .map(domain -> domain.name().value())
                        .toList()
                : List.of();
    }

    Effective effective(PolicyCase wanted) {
        return showEffectivePolicy.of(person.caller(), wanted.reference());
    }

    List<OwnPolicy> own() {
        return listPolicies.all(person.caller());
    }

    OwnPolicy said(PolicyCase level) {
        return showPolicy.one(person.caller(), level.reference());
    }

    PolicyPreview preview(PolicyCase level, PolicyTerms terms) {
        return previewPolicy.preview(person.caller(), level.reference(), terms);
    }

    OwnPolicy change(PolicyCase level, PolicyTerms terms, int version) {
        return changePolicy.change(person.caller(), level.reference(), terms, Optional.of(version));
    }
}
