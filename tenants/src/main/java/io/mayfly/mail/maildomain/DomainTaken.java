package io.mayfly.mail.maildomain;

import io.mayfly.kernel.Refusal;

/** Another tenant has proven that the domain is theirs. */
public final class DomainTaken extends Refusal {
    public DomainTaken(String name) {
        super(Kind.CONFLICT, "domain-taken", name + " is verified for another organisation", name);
    }
}
