package io.mayfly.webapp.security;

import io.mayfly.account.signin.Membership;
import io.mayfly.account.signin.NoMembership;
import io.mayfly.kernel.Invalid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Picks the tenant that a person's request is for: the one named, or the only one. */
final class ChosenTenant {
    private ChosenTenant() {}

    /**
     * Picks it.
     *
     * @param named the value of {@code Mayfly-Tenant}, a slug
     * @throws NoMembership when the person is a member of none, or not of the one named
     * @throws Invalid when the person has several and named none
     */
    static Membership of(List<Membership> memberships, Optional<String> named) {
        if (named.isPresent()) {
            return memberships.stream()
                    .filter(membership -> membership.tenant().slug().equals(named.get()))
                    .findFirst()
                    .orElseThrow(NoMembership::new);
        }
        if (memberships.size() > 1) {
            String slugs = memberships.stream()
                    .map(membership -> membership.tenant().slug())
                    .collect(Collectors.joining(", "));
            throw new Invalid(
                    "Mayfly-Tenant",
                    "You belong to several organisations; name one in the header Mayfly-Tenant: " + slugs);
        }
        return memberships.stream().findFirst().orElseThrow(NoMembership::new);
    }
}
