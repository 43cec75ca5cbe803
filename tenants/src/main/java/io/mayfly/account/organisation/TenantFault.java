package io.mayfly.account.organisation;

import io.mayfly.kernel.Invalid;

/** What can be wrong with a tenant that shall be created. */
enum TenantFault implements Invalid.Reason {
    MALFORMED_SLUG("A slug has up to 63 lower-case letters, digits and hyphens"),
    TENANT_NAME_LENGTH("A name has 1 to {0} characters");

    private final String pattern;

    TenantFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
