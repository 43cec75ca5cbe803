package io.mayfly.account.member;

import io.mayfly.kernel.Refusal;

/** The only owner of an organisation can't go. */
public final class LastOwner extends Refusal {
    public LastOwner(String username) {
        super(
                Kind.CONFLICT,
                "last-owner",
                username + " is the only owner; the operator must add another one first",
                username);
    }
}
