package io.mayfly.mail.maildomain;

import io.mayfly.kernel.Refusal;

/** The tenant has no such domain. */
public final class DomainNotFound extends Refusal {
    private final String reason;

    public DomainNotFound(String name) {
        this("domain-not-found", name);
    }

    private DomainNotFound(String reason, String which) {
        super(Kind.NOT_FOUND, "domain-not-found", "Your organisation has no mail domain " + which, which);
        this.reason = reason;
    }

    /** No domain was named, and there is none to choose. */
    public static DomainNotFound noneVerified() {
        return new DomainNotFound("no-verified-domain", "that is verified");
    }

    @Override
    public String reason() {
        return reason;
    }
}
