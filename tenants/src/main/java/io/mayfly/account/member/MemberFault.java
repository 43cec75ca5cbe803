package io.mayfly.account.member;

import io.mayfly.kernel.Invalid;

/** What can be wrong with a person who shall be a member. */
enum MemberFault implements Invalid.Reason {
    PERSON_FIELD_LENGTH("{0} must have 1 to {1} characters"),
    NO_ROLE("A member has at least one role");

    private final String pattern;

    MemberFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
