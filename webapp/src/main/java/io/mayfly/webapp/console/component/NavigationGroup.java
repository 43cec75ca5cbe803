package io.mayfly.webapp.console.component;

/** The groups of the navigation, in order; one that has no entry for a person is not shown. */
public enum NavigationGroup {
    /** Where the console begins; it needs no heading. */
    HOME,
    /** What comes in, and where. */
    MAIL,
    /** What mail is received by, and where it goes on. */
    RECEIVING,
    /** Who may do what, and who did. */
    ORGANISATION,
    SETTINGS
}
