package io.mayfly.webapp.composition;

import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.member.AddMember;
import io.mayfly.account.member.BrowseMembers;
import io.mayfly.account.member.ChangeRoles;
import io.mayfly.account.member.ChangeRolesInTenant;
import io.mayfly.account.member.CountMembers;
import io.mayfly.account.member.LeaveOrganisation;
import io.mayfly.account.member.ListMembers;
import io.mayfly.account.member.RemoveMember;
import io.mayfly.account.member.RemoveMemberOfTenant;
import io.mayfly.account.member.SearchMembers;
import io.mayfly.account.member.ShowMember;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The members of organisations, whose keys end with them. */
@ApplicationScoped
class MemberComposition {
    @Produces
    @Singleton
    MemberWiring memberWiring(Foundation foundation, OrganisationWiring organisation) {
        return new MemberWiring(foundation, organisation);
    }

    @Produces
    AddMember addMember(MemberWiring member, ApiKeyWiring apiKey) {
        return member.addMember(apiKey.credentials());
    }

    @Produces
    ChangeRolesInTenant changeRolesInTenant(MemberWiring member, ApiKeyWiring apiKey) {
        return member.changeRolesInTenant(apiKey.credentials());
    }

    @Produces
    ChangeRoles changeRoles(MemberWiring member, ApiKeyWiring apiKey) {
        return member.changeRoles(apiKey.credentials());
    }

    @Produces
    ListMembers listMembers(MemberWiring member, ApiKeyWiring apiKey) {
        return member.listMembers(apiKey.credentials());
    }

    @Produces
    SearchMembers searchMembers(MemberWiring member, ApiKeyWiring apiKey) {
        return member.searchMembers(apiKey.credentials());
    }

    @Produces
    BrowseMembers browseMembers(MemberWiring member, ApiKeyWiring apiKey) {
        return member.browseMembers(apiKey.credentials());
    }

    @Produces
    CountMembers countMembers(MemberWiring member) {
        return member.countMembers();
    }

    @Produces
    ShowMember showMember(MemberWiring member, ApiKeyWiring apiKey) {
        return member.showMember(apiKey.credentials());
    }

    @Produces
    RemoveMember removeMember(MemberWiring member, ApiKeyWiring apiKey) {
        return member.removeMember(apiKey.credentials());
    }

    @Produces
    LeaveOrganisation leaveOrganisation(MemberWiring member, ApiKeyWiring apiKey) {
        return member.leaveOrganisation(apiKey.credentials());
    }

    @Produces
    RemoveMemberOfTenant removeMemberOfTenant(MemberWiring member, ApiKeyWiring apiKey) {
        return member.removeMemberOfTenant(apiKey.credentials());
    }
}
