package io.mayfly.mail.maildomain;

import io.mayfly.kernel.Refusal;

/** No address can be made on the domain now, because its mail would not come here. */
public final class DomainPaused extends Refusal {
    public DomainPaused(String name) {
        super(
                Kind.CONFLICT,
                "domain-paused",
                "Mail to " + name
                        + " doesn't come here, because its MX record leads elsewhere. Addresses can be made on it"
                        + " as soon as the record is right again",
                name);
    }
}
