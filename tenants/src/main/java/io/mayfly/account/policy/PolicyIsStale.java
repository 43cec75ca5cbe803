package io.mayfly.account.policy;

import io.mayfly.kernel.Refusal;

/** What the level says has changed since the caller read it. */
public final class PolicyIsStale extends Refusal {
    PolicyIsStale() {
        super(Kind.STALE, "stale", "The policy has changed since you read it; read it again and repeat the change");
    }

    @Override
    public String reason() {
        return "policy-is-stale";
    }
}
