package io.mayfly.mail.maildomain;

import io.mayfly.kernel.Refusal;

/** The tenant has no such domain. */
public final class DomainNotFound extends Refusal {
    public DomainNotFound(String name) {
        super(Kind.NOT_FOUND, "domain-not-found", "Your organisation has no mail domain " + name);
    }
}
