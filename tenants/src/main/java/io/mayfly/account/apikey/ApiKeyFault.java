package io.mayfly.account.apikey;

import io.mayfly.kernel.Invalid;

/** What can be wrong with a key that shall be made. */
enum ApiKeyFault implements Invalid.Reason {
    KEY_NAME_LENGTH("A key's name has 1 to {0} characters"),
    KEY_LIFE("A key lives for at most {0}"),
    KEY_OVERLAP("An old key goes on for at most {0}"),
    TOO_MANY_NETWORKS("A key has at most {0} networks"),
    BEYOND_OWN_NETWORKS("A key that may be used from {0} only makes keys for these networks only"),
    MALFORMED_NETWORK("“{0}” is neither an IP address nor a range like 203.0.113.0/24 or 2001:db8::/32");

    private final String pattern;

    ApiKeyFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
