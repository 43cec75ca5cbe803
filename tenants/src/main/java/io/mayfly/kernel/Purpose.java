package io.mayfly.kernel;

/** What a temp address is for; decides how long it is leased by default. */
public enum Purpose {
    VERIFICATION,
    CAMPAIGN,
    TICKET,
    FILE_SHARE,
    DEVICE,
    TEST,
    CUSTOM
}
