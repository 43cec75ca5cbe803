package io.mayfly.account.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.Invalid;
import io.mayfly.testing.InMemoryHouse;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddMemberTest {
    private static final Person ANNA = new Person("sub-1", "anna", "anna@example.org", "Anna");
    private final InMemoryHouse house = new InMemoryHouse();
    private final AddMember addMember = new AddMember(
            house.transactions(), house.tenants(), house.members(), house.credentials(), house.audit(), house.clock());
    private final ListMembers listMembers =
            new ListMembers(house.transactions(), house.tenants(), house.members(), house.credentials(), house.clock());
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);

    @Test
    void addsMemberAndWritesDownItsRoles() {
        Member added = add("acme", ANNA, Role.OWNER, Role.AUDITOR);

        assertThat(listMembers.of("acme")).containsExactly(new MemberDetails(added, 0));
        assertThat(house.deeds(acme.id())).containsExactly(new Deed("member.added", "anna", "Roles [OWNER, AUDITOR]"));
    }

    @Test
    void refusesPersonWhoIsAMemberUnderEitherName() {
        add("acme", ANNA, Role.OWNER);

        assertThatThrownBy(() -> add("acme", new Person("sub-1", "anna-2", "a@example.org", "A"), Role.OWNER))
                .isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> add("acme", new Person("sub-2", "Anna", "a@example.org", "A"), Role.OWNER))
                .isInstanceOf(AlreadyExists.class);
    }

    @Test
    void samePersonJoinsSeveralTenants() {
        house.tenant("globex", Plan.STANDARD);
        add("acme", ANNA, Role.OWNER);

        assertThat(add("globex", ANNA, Role.DEVELOPER).roles()).containsExactly(Role.DEVELOPER);
    }

    @Test
    void refusesMemberWithoutRoles() {
        assertThatThrownBy(() -> add("acme", ANNA)).isInstanceOf(Invalid.class);
        assertThat(listMembers.of("acme")).isEmpty();
    }

    @Test
    void refusesPersonWithoutNameOrWithTooLongOne() {
        assertThatThrownBy(() -> new Person("", "anna", "a@example.org", "A")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Person("1".repeat(65), "anna", "a@example.org", "A"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Person("1", " ", "a@example.org", "A")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Person("1", "anna", "a@example.org", "A".repeat(201)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void findsNoUnknownTenant() {
        assertThatThrownBy(() -> add("globex", ANNA, Role.OWNER)).isInstanceOf(TenantNotFound.class);
        assertThatThrownBy(() -> listMembers.of("globex")).isInstanceOf(TenantNotFound.class);
    }

    private Member add(String slug, Person person, Role... roles) {
        return addMember.add(InMemoryHouse.OPERATOR, slug, person, Set.of(roles));
    }
}
