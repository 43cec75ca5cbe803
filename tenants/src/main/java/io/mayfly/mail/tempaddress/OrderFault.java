package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Invalid;

/** What can be wrong with what is asked of a temp address. */
enum OrderFault implements Invalid.Reason {
    REFERENCE_TOO_LONG("A reference has at most {0} printable characters"),
    TOO_MANY_LABELS("An address has at most {0} labels"),
    MALFORMED_LABEL("A label has 1 to {0} characters, without commas"),
    TOO_MUCH_METADATA("An address has at most {0} metadata entries"),
    MALFORMED_METADATA("A metadata name has 1 to {0} characters, a value at most {1}"),
    LEASE_TOO_SHORT("A lease lasts at least {0} seconds"),
    LEASE_TOO_LONG("Your policy allows a lease of at most {0}"),
    LEASE_LASTS_ALREADY("The lease lasts until {0} already"),
    EXTENSION_OF_NOTHING("An extension is longer than nothing"),
    MAX_MESSAGES_OUT_OF_RANGE("maxMessages must be between 1 and {0}"),
    DOMAIN_NOT_VERIFIED("Your organisation has no verified mail domain {0}"),
    RESERVED_NAME(
            "Nobody can have a name that speaks for the whole domain, or looks like it: administrators, robots, roles such as"
                    + " info or sales; add a word, as in spring-sales");

    private final String pattern;

    OrderFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
