package io.mayfly.webapp.composition;

import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.policy.ChangePlatformPolicy;
import io.mayfly.account.policy.ChangePolicy;
import io.mayfly.account.policy.ListPlatformPolicies;
import io.mayfly.account.policy.ListPolicies;
import io.mayfly.account.policy.PreviewPolicy;
import io.mayfly.account.policy.ShowEffectivePolicy;
import io.mayfly.account.policy.ShowPlatformPolicy;
import io.mayfly.account.policy.ShowPolicy;
import io.mayfly.account.policy.persistence.PolicyWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Policies. */
@ApplicationScoped
class PolicyComposition {
    @Produces
    @Singleton
    PolicyWiring policyWiring(Foundation foundation, OrganisationWiring organisation) {
        return new PolicyWiring(foundation, organisation);
    }

    @Produces
    ShowEffectivePolicy showEffectivePolicy(PolicyWiring policy, MailDomainWiring mailDomain) {
        return policy.showEffectivePolicy(mailDomain.policyDomains());
    }

    @Produces
    ListPolicies listPolicies(PolicyWiring policy, MailDomainWiring mailDomain) {
        return policy.listPolicies(mailDomain.policyDomains());
    }

    @Produces
    ShowPolicy showPolicy(PolicyWiring policy, MailDomainWiring mailDomain) {
        return policy.showPolicy(mailDomain.policyDomains());
    }

    @Produces
    ChangePolicy changePolicy(PolicyWiring policy, MailDomainWiring mailDomain) {
        return policy.changePolicy(mailDomain.policyDomains());
    }

    @Produces
    PreviewPolicy previewPolicy(PolicyWiring policy, MailDomainWiring mailDomain, TempAddressWiring tempAddress) {
        return policy.previewPolicy(mailDomain.policyDomains(), tempAddress.livingAddresses());
    }

    @Produces
    ListPlatformPolicies listPlatformPolicies(PolicyWiring policy) {
        return policy.listPlatformPolicies();
    }

    @Produces
    ShowPlatformPolicy showPlatformPolicy(PolicyWiring policy) {
        return policy.showPlatformPolicy();
    }

    @Produces
    ChangePlatformPolicy changePlatformPolicy(PolicyWiring policy) {
        return policy.changePlatformPolicy();
    }
}
