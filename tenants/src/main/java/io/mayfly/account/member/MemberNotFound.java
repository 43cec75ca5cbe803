package io.mayfly.account.member;

import io.mayfly.kernel.Refusal;

/** The tenant has no such member. */
public final class MemberNotFound extends Refusal {
    public MemberNotFound(String username) {
        super(Kind.NOT_FOUND, "member-not-found", "This tenant has no member " + username, username);
    }
}
