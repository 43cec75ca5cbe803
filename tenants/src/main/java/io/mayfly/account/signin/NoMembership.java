package io.mayfly.account.signin;

import io.mayfly.kernel.Refusal;

/** The person is known to Keycloak, but is a member of no organisation here, or not of the one named. */
public final class NoMembership extends Refusal {
    public NoMembership() {
        super(
                Kind.FORBIDDEN,
                "no-membership",
                "You are not a member of this organisation; ask one of its owners to add you, then sign in again");
    }
}
