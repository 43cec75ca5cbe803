package io.mayfly.account.member.persistence;

import io.mayfly.account.member.AddMember;
import io.mayfly.account.member.BrowseMembers;
import io.mayfly.account.member.ChangeRoles;
import io.mayfly.account.member.ChangeRolesInTenant;
import io.mayfly.account.member.CountMembers;
import io.mayfly.account.member.LeaveOrganisation;
import io.mayfly.account.member.ListMembers;
import io.mayfly.account.member.Member;
import io.mayfly.account.member.MemberCredentials;
import io.mayfly.account.member.Members;
import io.mayfly.account.member.MembersOfTenants;
import io.mayfly.account.member.Removal;
import io.mayfly.account.member.RemoveMember;
import io.mayfly.account.member.RemoveMemberOfTenant;
import io.mayfly.account.member.SearchMembers;
import io.mayfly.account.member.ShowMember;
import io.mayfly.account.organisation.PartOfTenant;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import java.util.List;

/** Members over the database. */
public final class MemberWiring {
    /** The classes that Hibernate maps for this feature. */
    public static final List<Class<?>> ENTITIES = List.of(Member.class);

    private final Foundation foundation;
    private final Tenants tenants;
    private final HibernateMembers members;

    public MemberWiring(Foundation foundation, OrganisationWiring organisation) {
        this.foundation = foundation;
        this.tenants = organisation.tenants();
        this.members = new HibernateMembers(foundation.entities());
    }

    public Members members() {
        return members;
    }

    public AddMember addMember(MemberCredentials credentials) {
        return new AddMember(
                foundation.transactions(), tenants, members, credentials, foundation.auditLog(), foundation.clock());
    }

    public ChangeRolesInTenant changeRolesInTenant(MemberCredentials credentials) {
        return new ChangeRolesInTenant(
                foundation.transactions(), tenants, members, credentials, foundation.auditLog(), foundation.clock());
    }

    public ChangeRoles changeRoles(MemberCredentials credentials) {
        return new ChangeRoles(
                foundation.transactions(), members, credentials, foundation.auditLog(), foundation.clock());
    }

    public ListMembers listMembers(MemberCredentials credentials) {
        return new ListMembers(foundation.transactions(), tenants, members, credentials, foundation.clock());
    }

    public SearchMembers searchMembers(MemberCredentials credentials) {
        return new SearchMembers(foundation.transactions(), members, credentials, foundation.clock());
    }

    public BrowseMembers browseMembers(MemberCredentials credentials) {
        return new BrowseMembers(foundation.transactions(), members, credentials, foundation.clock());
    }

    public CountMembers countMembers() {
        return new CountMembers(foundation.transactions(), members);
    }

    public ShowMember showMember(MemberCredentials credentials) {
        return new ShowMember(foundation.transactions(), members, credentials, foundation.clock());
    }

    public RemoveMember removeMember(MemberCredentials credentials) {
        return new RemoveMember(foundation.transactions(), members, removal(credentials));
    }

    public LeaveOrganisation leaveOrganisation(MemberCredentials credentials) {
        return new LeaveOrganisation(foundation.transactions(), members, removal(credentials));
    }

    public RemoveMemberOfTenant removeMemberOfTenant(MemberCredentials credentials) {
        return new RemoveMemberOfTenant(foundation.transactions(), tenants, members, removal(credentials));
    }

    /** @param credentials what ends with the members */
    public PartOfTenant partOfTenants(MemberCredentials credentials) {
        return new MembersOfTenants(members, removal(credentials));
    }

    private Removal removal(MemberCredentials credentials) {
        return new Removal(members, credentials, foundation.auditLog(), foundation.clock());
    }
}
