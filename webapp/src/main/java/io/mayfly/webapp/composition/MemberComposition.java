package io.mayfly.webapp.composition;

import io.mayfly.account.member.AddMember;
import io.mayfly.account.member.ListMembers;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the operator does with members. */
@ApplicationScoped
class MemberComposition {
    @Produces
    @Singleton
    MemberWiring memberWiring(Foundation foundation, OrganisationWiring organisation) {
        return new MemberWiring(foundation, organisation);
    }

    @Produces
    AddMember addMember(MemberWiring member) {
        return member.addMember();
    }

    @Produces
    ListMembers listMembers(MemberWiring member) {
        return member.listMembers();
    }
}
