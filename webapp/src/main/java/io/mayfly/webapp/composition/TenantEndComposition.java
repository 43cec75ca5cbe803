package io.mayfly.webapp.composition;

import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.PartOfTenant;
import io.mayfly.account.organisation.RemoveTenant;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.policy.persistence.PolicyWiring;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.message.persistence.MessageWiring;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/** The end of an organisation, with what each feature keeps of it. */
@ApplicationScoped
class TenantEndComposition {
    @Produces
    PartOfTenant members(MemberWiring member, ApiKeyWiring apiKey) {
        return member.partOfTenants(apiKey.credentials());
    }

    @Produces
    PartOfTenant domains(MailDomainWiring mailDomain, TempAddressWiring tempAddress, MessageWiring message) {
        return mailDomain.partOfTenants(tempAddress.domainAddresses(message.belongings()));
    }

    @Produces
    PartOfTenant addresses(TempAddressWiring tempAddress) {
        return tempAddress.partOfTenants();
    }

    @Produces
    PartOfTenant policies(PolicyWiring policy) {
        return policy.partOfTenants();
    }

    /** Whatever a feature adds above ends with its tenant. */
    @Produces
    RemoveTenant removeTenant(OrganisationWiring organisation, Instance<PartOfTenant> parts) {
        return organisation.removeTenant(parts.stream().toList());
    }
}
