package io.mayfly.account.member.persistence;

import io.mayfly.account.member.AddMember;
import io.mayfly.account.member.ListMembers;
import io.mayfly.account.member.Member;
import io.mayfly.account.member.Members;
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

    public AddMember addMember() {
        return new AddMember(foundation.transactions(), tenants, members, foundation.auditLog(), foundation.clock());
    }

    public ListMembers listMembers() {
        return new ListMembers(foundation.transactions(), tenants, members);
    }
}
