package io.mayfly.mail.maildomain;

import io.mayfly.kernel.Refusal;

/** Addresses live on the domain, which would end with it. */
public final class DomainInUse extends Refusal {
    public DomainInUse(String name, int living) {
        super(
                Kind.CONFLICT,
                "domain-in-use",
                "Addresses live on " + name + ": " + living + ". They would end with it, and their mail be destroyed",
                name,
                living);
    }
}
