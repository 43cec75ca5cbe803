package io.mayfly.foundation.identity;

import static io.mayfly.foundation.identity.Role.ADMIN;
import static io.mayfly.foundation.identity.Role.AUDITOR;
import static io.mayfly.foundation.identity.Role.DEVELOPER;
import static io.mayfly.foundation.identity.Role.MARKETER;
import static io.mayfly.foundation.identity.Role.OWNER;
import static io.mayfly.foundation.identity.Role.SUPPORT_AGENT;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be permitted, and to which roles: the one table that API, console and tests go by. What is permitted of addresses
 * and messages is permitted within the reach of the role.
 */
public enum Permission {
    READ_ADDRESSES(OWNER, ADMIN, MARKETER, SUPPORT_AGENT, DEVELOPER, AUDITOR),
    CREATE_ADDRESSES(OWNER, ADMIN, MARKETER, SUPPORT_AGENT, DEVELOPER),
    CHANGE_ADDRESSES(OWNER, ADMIN, MARKETER, SUPPORT_AGENT, DEVELOPER),
    DELETE_ADDRESSES(OWNER, ADMIN, MARKETER, SUPPORT_AGENT, DEVELOPER),
    READ_MESSAGES(OWNER, ADMIN, MARKETER, SUPPORT_AGENT, DEVELOPER),
    DELETE_MESSAGES(OWNER, ADMIN, MARKETER, SUPPORT_AGENT, DEVELOPER),
    READ_DOMAINS(OWNER, ADMIN, MARKETER, SUPPORT_AGENT, DEVELOPER, AUDITOR),
    MANAGE_DOMAINS(OWNER, ADMIN),
    READ_POLICIES(OWNER, ADMIN, MARKETER, SUPPORT_AGENT, DEVELOPER, AUDITOR),
    CHANGE_POLICIES(OWNER, ADMIN),
    READ_API_KEYS(OWNER, ADMIN, DEVELOPER, AUDITOR),
    MANAGE_OWN_API_KEYS(OWNER, ADMIN, DEVELOPER),
    READ_ALL_API_KEYS(OWNER, ADMIN, AUDITOR),
    REVOKE_ALL_API_KEYS(OWNER, ADMIN),
    READ_MEMBERS(OWNER, ADMIN, AUDITOR),
    REMOVE_MEMBERS(OWNER, ADMIN),
    REMOVE_OWNERS(OWNER),
    CHANGE_ROLES(OWNER, ADMIN),
    CHANGE_OWNERS(OWNER),
    READ_AUDIT(OWNER, ADMIN, AUDITOR);

    private final Set<Role> roles;

    Permission(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    /** Whether any of the roles has this permission. */
    public boolean isGrantedTo(Set<Role> held) {
        return held.stream().anyMatch(this::isGrantedTo);
    }

    boolean isGrantedTo(Role role) {
        return roles.contains(role);
    }
}
