package io.mayfly.organisation;

import io.mayfly.shared.Refusal;

/** The tenant has no such member. */
public final class MemberNotFound extends Refusal {
    public MemberNotFound(String username) {
        super(Kind.NOT_FOUND, "member-not-found", "This tenant has no member " + username);
    }
}
