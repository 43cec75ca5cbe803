package io.mayfly.account.member;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How every member gets other roles, within the transaction of the use case that decides on it. */
final class RoleChange {
    private final Members members;
    private final Owners owners;
    private final AuditLog audit;

    RoleChange(Members members, AuditLog audit) {
        this.members = members;
        this.owners = new Owners(members);
        this.audit = audit;
    }

    Member alone(TenantId tenant, String name, Supplier<Optional<Member>> asked) {
        return owners.alone(tenant, name, asked);
    }

    /**
     * Gives it these roles in place of those it has; nothing is written down when they are the same.
     *
     * @throws LastOwner when it is the only owner and wouldn't be one any more
     */
    void give(Member member, Set<Role> roles, Actor actor) {
        if (member.roles().equals(roles)) {
            return;
        }
        if (!roles.contains(Role.OWNER)) {
            owners.requireOneWithout(member);
        }
        String before = names(member);
        member.changeRoles(roles);
        audit.record(
                member.tenant(),
                actor,
                Deed.of("member.changed", member.person().username())
                        .changing(Change.all(Change.of("roles", before, names(member)))));
        members.flush();
    }

    private static String names(Member member) {
        return member.roles().stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }
}
