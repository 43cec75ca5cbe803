package io.mayfly.mail.maildomain;

import io.mayfly.kernel.Refusal;

/** The tenant has as many domains as it may. */
public final class TooManyDomains extends Refusal {
    public TooManyDomains(int most) {
        super(
                Kind.CONFLICT,
                "too-many-domains",
                "Your organisation has " + most + " mail domains, which is as many as it may have. Remove one first",
                most);
    }
}
