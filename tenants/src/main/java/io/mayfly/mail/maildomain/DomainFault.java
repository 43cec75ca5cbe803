package io.mayfly.mail.maildomain;

import io.mayfly.kernel.Invalid;

/** Why a domain can't be claimed as it is wanted. */
public enum DomainFault implements Invalid.Reason {
    APEX_DOMAIN("{0} is an organisation's main domain: all its mail would come here. Claim a sub-domain such as in.{0},"
            + " or say as apexReason why it must be this one"),
    PRIVATE_NAME("{0} means something within a network only; mail from elsewhere never finds it"),
    PUBLIC_SUFFIX("Under {0} everybody registers names; it can't be one organisation's"),
    APEX_REASON_LENGTH("A reason has 10 to {0} characters in one line");

    private final String pattern;

    DomainFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
