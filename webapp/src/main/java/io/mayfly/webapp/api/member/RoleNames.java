package io.mayfly.webapp.api.member;

import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.webapp.api.http.Choice;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles as the bodies of calls name them, in {@code roles}. */
public final class RoleNames {
    private RoleNames() {}

    /** @throws Invalid with the place of each name that is no role's */
    public static Set<Role> read(@Nullable List<@Nullable String> names) {
        List<@Nullable String> given = names == null ? List.of() : names;
        Faults faults = new Faults();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < given.size(); i++) {
            String name = given.get(i);
            int place = i;
            faults.check(() -> roles.add(role(name == null ? "" : name, place)));
        }
        faults.throwIfAny();
        return roles;
    }

    private static Role role(String name, int place) {
        try {
            return Choice.of(Role.class, "roles", name);
        } catch (Invalid wrong) {
            throw wrong.at(place);
        }
    }
}
