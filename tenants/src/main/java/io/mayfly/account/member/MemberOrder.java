package io.mayfly.account.member;

/** The orders in which a grid shows members; the newest is first unless it says otherwise. */
public enum MemberOrder {
    NEWEST_FIRST,
    OLDEST_FIRST,
    NAME,
    NAME_BACKWARDS,
    EMAIL,
    EMAIL_BACKWARDS
}
