package io.mayfly.account.policy;

/** What a policy decides, each as a whole number. */
public enum Setting {
    /** The lease of a new address, in seconds; its ceiling bounds what a caller may ask for. */
    LEASE_SECONDS,
    /** How many messages an address holds at once. */
    MAX_MESSAGES,
    /** How many addresses a member makes within an hour. */
    NEW_PER_HOUR,
    /** How many live addresses a member has at once. */
    LIVE_ADDRESSES
}
