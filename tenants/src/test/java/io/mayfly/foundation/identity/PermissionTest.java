package io.mayfly.foundation.identity;

import static io.mayfly.foundation.identity.Permission.CHANGE_ADDRESSES;
import static io.mayfly.foundation.identity.Permission.CHANGE_OWNERS;
import static io.mayfly.foundation.identity.Permission.CHANGE_ROLES;
import static io.mayfly.foundation.identity.Permission.CREATE_ADDRESSES;
import static io.mayfly.foundation.identity.Permission.DELETE_ADDRESSES;
import static io.mayfly.foundation.identity.Permission.DELETE_MESSAGES;
import static io.mayfly.foundation.identity.Permission.MANAGE_OWN_API_KEYS;
import static io.mayfly.foundation.identity.Permission.READ_ADDRESSES;
import static io.mayfly.foundation.identity.Permission.READ_ALL_API_KEYS;
import static io.mayfly.foundation.identity.Permission.READ_API_KEYS;
import static io.mayfly.foundation.identity.Permission.READ_AUDIT;
import static io.mayfly.foundation.identity.Permission.READ_DOMAINS;
import static io.mayfly.foundation.identity.Permission.READ_MEMBERS;
import static io.mayfly.foundation.identity.Permission.READ_MESSAGES;
import static io.mayfly.foundation.identity.Permission.READ_POLICIES;
import static io.mayfly.foundation.identity.Permission.REMOVE_OWNERS;
import static io.mayfly.foundation.identity.Role.ADMIN;
import static io.mayfly.foundation.identity.Role.AUDITOR;
import static io.mayfly.foundation.identity.Role.DEVELOPER;
import static io.mayfly.foundation.identity.Role.MARKETER;
import static io.mayfly.foundation.identity.Role.OWNER;
import static io.mayfly.foundation.identity.Role.SUPPORT_AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table "who may what", written down once more by hand: role by role, as people read it. */
class PermissionTest {
    private static final Set<Permission> ADDRESSES_AND_MAIL = EnumSet.of(
            READ_ADDRESSES,
            CREATE_ADDRESSES,
            CHANGE_ADDRESSES,
            DELETE_ADDRESSES,
            READ_MESSAGES,
            DELETE_MESSAGES,
            READ_DOMAINS,
            READ_POLICIES);

    private static final Map<Role, Set<Permission>> TABLE = new EnumMap<>(Map.of(
            OWNER, EnumSet.allOf(Permission.class),
            ADMIN, EnumSet.complementOf(EnumSet.of(REMOVE_OWNERS, CHANGE_OWNERS)),
            MARKETER, ADDRESSES_AND_MAIL,
            SUPPORT_AGENT, ADDRESSES_AND_MAIL,
            DEVELOPER, and(ADDRESSES_AND_MAIL, READ_API_KEYS, MANAGE_OWN_API_KEYS),
            AUDITOR,
                    EnumSet.of(
                            READ_ADDRESSES,
                            READ_DOMAINS,
                            READ_POLICIES,
                            READ_API_KEYS,
                            READ_ALL_API_KEYS,
                            READ_MEMBERS,
                            READ_AUDIT)));

    @Test
    void eachRoleMayWhatTheTableSaysAndNoMore() {
        assertThat(TABLE).containsOnlyKeys(Role.values());
        TABLE.forEach((role, may) -> assertThat(EnumSet.allOf(Permission.class))
                .as(role.name())
                .filteredOn(permission -> permission.isGrantedTo(Set.of(role)))
                .containsExactlyInAnyOrderElementsOf(may));
    }

    @Test
    void severalRolesMayWhatAnyOfThemMay() {
        Set<Role> both = Set.of(MARKETER, AUDITOR);

        assertThat(READ_MESSAGES.isGrantedTo(both)).isTrue();
        assertThat(READ_AUDIT.isGrantedTo(both)).isTrue();
        assertThat(CHANGE_ROLES.isGrantedTo(both)).isFalse();
        assertThat(READ_DOMAINS.isGrantedTo(Set.of())).isFalse();
    }

    private static Set<Permission> and(Set<Permission> some, Permission... more) {
        Set<Permission> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }
}
