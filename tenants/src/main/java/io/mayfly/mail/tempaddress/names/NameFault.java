package io.mayfly.mail.tempaddress.names;

import io.mayfly.kernel.Invalid;

/** What can be wrong with a name that shall be made up. */
enum NameFault implements Invalid.Reason {
    PREFIX_TOO_LONG("A prefix has at most {0} characters");

    private final String pattern;

    NameFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
