package io.mayfly.foundation.identity;

import static io.mayfly.foundation.identity.Role.ADMIN;
import static io.mayfly.foundation.identity.Role.AUDITOR;
import static io.mayfly.foundation.identity.Role.DEVELOPER;
import static io.mayfly.foundation.identity.Role.OWNER;

import java.util.EnumSet;
import java.util.Set;

/** What can be permitted, and to which roles: the one table that API, console and tests go by. */
public enum Permission {
    READ_ADDRESSES(OWNER, ADMIN, DEVELOPER, AUDITOR),
    CREATE_ADDRESSES(OWNER, ADMIN, DEVELOPER),
    CHANGE_ADDRESSES(OWNER, ADMIN, DEVELOPER),
    DELETE_ADDRESSES(OWNER, ADMIN, DEVELOPER),
    READ_MESSAGES(OWNER, ADMIN, DEVELOPER),
    DELETE_MESSAGES(OWNER, ADMIN, DEVELOPER),
    READ_DOMAINS(OWNER, ADMIN, DEVELOPER, AUDITOR),
    MANAGE_DOMAINS(OWNER, ADMIN),
    READ_POLICIES(OWNER, ADMIN, DEVELOPER, AUDITOR),
    CHANGE_POLICIES(OWNER, ADMIN),
    READ_API_KEYS(OWNER, ADMIN, DEVELOPER, AUDITOR),
    MANAGE_OWN_API_KEYS(OWNER, ADMIN, DEVELOPER),
    READ_ALL_API_KEYS(OWNER, ADMIN, AUDITOR),
    REVOKE_ALL_API_KEYS(OWNER, ADMIN),
    READ_MEMBERS(OWNER, ADMIN, AUDITOR),
    REMOVE_MEMBERS(OWNER, ADMIN),
    REMOVE_OWNERS(OWNER),
    READ_AUDIT(OWNER, ADMIN, AUDITOR);

    private final Set<Role> roles;

    Permission(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    /** Whether any of the roles has this permission. */
    public boolean isGrantedTo(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
