package io.mayfly.foundation.address;

import io.mayfly.kernel.Invalid;

/** What can be wrong with how an address or a part of it is written. */
enum AddressFault implements Invalid.Reason {
    MALFORMED_DOMAIN("A domain name has labels of letters, digits and hyphens, like in.example.org"),
    LOCAL_PART_TOO_LONG("A local-part has at most {0} characters"),
    MALFORMED_LOCAL_PART(
            "A local-part has letters, digits, dots, hyphens and underscores, and starts with a letter or digit"),
    MALFORMED_ADDRESS("An address is a local-part, an @ and a domain");

    private final String pattern;

    AddressFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
