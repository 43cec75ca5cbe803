package io.mayfly.foundation.identity;

import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.util.Set;

/**
 * The member on whose behalf a use case runs.
 *
 * @param tenant the tenant that the call is bound to
 * @param member whose limits count; an API key's is the member that made it
 * @param actor who it was, for the audit log
 */
public record Caller(TenantId tenant, MemberId member, Set<Role> roles, Actor actor) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return permission.isGrantedTo(roles);
    }

    /** @throws PermissionDenied when no role of the caller has the permission */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new PermissionDenied(permission);
        }
    }

    /**
     * Over which addresses the caller has the permission: what any of its roles that have it reaches.
     *
     * @throws PermissionDenied when no role of the caller has it
     */
    public AddressReach reach(Permission permission) {
        return roles.stream()
                .filter(permission::isGrantedTo)
                .map(role -> AddressReach.of(role, member))
                .reduce(AddressReach::and)
                .orElseThrow(() -> new PermissionDenied(permission));
    }
}
