package io.mayfly.foundation.identity;

/**
 * What a member is trusted with in its tenant; what follows from it stands in {@link Permission}, and for addresses and their
 * mail in {@link AddressReach}.
 */
public enum Role {
    OWNER,
    ADMIN,
    MARKETER,
    SUPPORT_AGENT,
    DEVELOPER,
    AUDITOR
}
