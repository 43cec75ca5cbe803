package io.mayfly.webapp.api.overview;

/** What a concern is about, as the API names it. */
enum ConcernKind {
    ORGANISATION_SUSPENDED,
    DOMAINS_PAUSED,
    DOMAINS_UNVERIFIED,
    MAIL_REFUSED,
    ADDRESSES_ENDING,
    KEYS_ENDING,
    KEYS_IDLE
}
