package io.mayfly.mail.tempaddress;

/** The orders in which a grid shows addresses; the newest is first unless it says otherwise. */
public enum AddressOrder {
    NEWEST_FIRST,
    OLDEST_FIRST,
    ADDRESS,
    ADDRESS_BACKWARDS,
    ENDING_SOONEST,
    ENDING_LATEST,
    MOST_RECEIVED,
    FEWEST_RECEIVED
}
