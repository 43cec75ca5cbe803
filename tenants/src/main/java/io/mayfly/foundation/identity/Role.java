package io.mayfly.foundation.identity;

/** What a member is trusted with in its tenant; what follows from it stands in one table, {@code access.Permission}. */
public enum Role {
    OWNER,
    ADMIN,
    DEVELOPER,
    AUDITOR
}
