package io.mayfly.account.signin;

import io.mayfly.kernel.Refusal;

/** The key is good, but may not be used from where it was. */
public final class ForeignNetwork extends Refusal {
    public ForeignNetwork(String sourceIp) {
        super(
                Kind.FORBIDDEN,
                "foreign-network",
                "This API key may not be used from " + sourceIp + "; its member can make another one that may",
                sourceIp);
    }
}
