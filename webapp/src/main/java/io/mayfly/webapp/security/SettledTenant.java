package io.mayfly.webapp.security;

import io.mayfly.account.signin.Membership;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tenant that a console session is of. A person of several chooses it; until then it is the first. When the person is
 * no longer a member of it there is none until a new page settles on another: what a page shows of one tenant must not be
 * done in another.
 */
final class SettledTenant implements Serializable {
    private static final long serialVersionUID = 1L;

    private volatile @Nullable String slug;

    void choose(String chosen) {
        slug = chosen;
    }

    /** The membership that counts now. */
    Optional<Membership> among(List<Membership> memberships) {
        String settled = slug;
        return memberships.stream()
                .filter(membership ->
                        settled == null || membership.tenant().slug().equals(settled))
                .findFirst();
    }

    /** Settles for a new page. @return whether it is on another tenant than before */
    boolean settle(List<Membership> memberships) {
        boolean moved = slug != null && among(memberships).isEmpty() && !memberships.isEmpty();
        if (slug == null || moved) {
            slug = memberships.stream()
                    .findFirst()
                    .map(membership -> membership.tenant().slug())
                    .orElse(null);
        }
        return moved;
    }
}
