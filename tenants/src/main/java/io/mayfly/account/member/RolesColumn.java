package io.mayfly.account.member;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mayfly.foundation.database.JsonColumn;
import io.mayfly.foundation.identity.Role;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Set;

/** A member's roles as a JSON array of their names, in the order of roles; for statements in plain SQL as well. */
@Converter
public class RolesColumn extends JsonColumn<Set<Role>, List<Role>> {
    public RolesColumn() {
        super(new TypeReference<>() {});
    }

    @Override
    protected List<Role> toJson(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }

    @Override
    protected Set<Role> fromJson(List<Role> roles) {
        return Set.copyOf(roles);
    }
}
