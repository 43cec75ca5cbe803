package io.mayfly.webapp.composition;

import io.mayfly.account.organisation.CreateTenant;
import io.mayfly.account.organisation.ListTenants;
import io.mayfly.account.organisation.ResumeTenant;
import io.mayfly.account.organisation.SuspendTenant;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the operator does with organisations. */
@ApplicationScoped
class OrganisationComposition {
    @Produces
    @Singleton
    OrganisationWiring organisationWiring(Foundation foundation) {
        return new OrganisationWiring(foundation);
    }

    @Produces
    CreateTenant createTenant(OrganisationWiring organisation) {
        return organisation.createTenant();
    }

    @Produces
    ListTenants listTenants(OrganisationWiring organisation) {
        return organisation.listTenants();
    }

    @Produces
    SuspendTenant suspendTenant(OrganisationWiring organisation) {
        return organisation.suspendTenant();
    }

    @Produces
    ResumeTenant resumeTenant(OrganisationWiring organisation) {
        return organisation.resumeTenant();
    }
}
