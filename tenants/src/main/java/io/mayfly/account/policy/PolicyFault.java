package io.mayfly.account.policy;

import io.mayfly.kernel.Invalid;

/** What can be wrong with what a level is to say. */
enum PolicyFault implements Invalid.Reason {
    BEYOND_PLATFORM("The platform allows at most {0}"),
    BEYOND_PLAN("The plan allows at most {0}"),
    BEYOND_ORGANISATION("The organisation's policy allows at most {0}"),
    BEYOND_DOMAIN("The domain's policy allows at most {0}"),
    BEYOND_MEASURE("It is at most {0}"),
    BEYOND_OWN_CEILING("The value is at most the ceiling beside it, {0}"),
    BELOW_LEAST("It is at least {0}"),
    LIMITS_MEMBERS_EVERYWHERE(
            "It limits members whatever the domain and purpose: say it for the whole organisation and all purposes"),
    PLATFORM_SAYS_ALL("The platform says a value and a ceiling on every setting");

    private final String pattern;

    PolicyFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
