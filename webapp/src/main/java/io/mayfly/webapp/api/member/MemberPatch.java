package io.mayfly.webapp.api.member;

import io.mayfly.account.member.ChangeRoles;
import io.mayfly.kernel.Invalid;
import io.mayfly.webapp.api.http.Checked;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PATCH /api/members/{id}}.
 *
 * @param roles in place of those that the member has
 */
public record MemberPatch(@Nullable List<@Nullable String> roles) implements Checked {
    @Override
    public void check() {
        wish(Optional.empty());
    }

    /** @param ifVersion what {@code If-Match} names */
    ChangeRoles.Wish wish(Optional<Integer> ifVersion) {
        if (roles == null) {
            throw new Invalid("", "Name roles");
        }
        return new ChangeRoles.Wish(RoleNames.read(roles), ifVersion);
    }
}
