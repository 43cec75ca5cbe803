package io.mayfly.account.organisation;

/** What a tenant has subscribed to; a plan's limits are policy settings. */
public enum Plan {
    STANDARD,
    RAISED
}
