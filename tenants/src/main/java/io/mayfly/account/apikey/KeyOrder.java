package io.mayfly.account.apikey;

/** The orders in which a grid shows API keys; the newest is first unless it says otherwise. */
public enum KeyOrder {
    NEWEST_FIRST,
    OLDEST_FIRST,
    NAME,
    NAME_BACKWARDS,
    OWNER,
    OWNER_BACKWARDS,
    ENDING_SOONEST,
    ENDING_LATEST
}
