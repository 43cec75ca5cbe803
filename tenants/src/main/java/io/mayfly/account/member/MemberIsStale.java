package io.mayfly.account.member;

import io.mayfly.kernel.Refusal;

/** The member has changed since the caller read it. */
public final class MemberIsStale extends Refusal {
    MemberIsStale(String username) {
        super(
                Kind.STALE,
                "stale",
                username + " has changed since you read it; read it again and repeat the change",
                username);
    }

    @Override
    public String reason() {
        return "member-stale";
    }
}
