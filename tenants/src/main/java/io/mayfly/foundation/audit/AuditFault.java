package io.mayfly.foundation.audit;

import io.mayfly.kernel.Invalid;

/** What can be wrong with what is asked of the audit log. */
enum AuditFault implements Invalid.Reason {
    SEARCHED_TEXT_TOO_LONG("What is searched has at most {0} characters"),
    TOO_MANY_ACTIONS("At most {0} actions can be asked for at once");

    private final String pattern;

    AuditFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
