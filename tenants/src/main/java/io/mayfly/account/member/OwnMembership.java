package io.mayfly.account.member;

import io.mayfly.kernel.Refusal;

/** Nobody removes themself like any other member, lest it happens by accident. */
public final class OwnMembership extends Refusal {
    public OwnMembership() {
        super(
                Kind.CONFLICT,
                "own-membership",
                "This is your own membership; if you want to leave your organisation, DELETE /api/members/me");
    }
}
