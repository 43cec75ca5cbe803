package io.mayfly.webapp.door;

/** The paths of the console that are spoken of outside it: the ends of a sign-in, and where an address is read. */
public final class ConsolePaths {
    public static final String LOGIN = "login";
    public static final String CALLBACK = "callback";
    public static final String LOGOUT = "logout";
    public static final String SIGNED_OUT = "signed-out";
    public static final String BACK_CHANNEL = "backchannel-logout";
    public static final String ADDRESSES = "addresses";

    /** Where people read what the API can do. */
    public static final String REFERENCE = "docs/api";

    private ConsolePaths() {}

    /** Where an address's mail is read; an address of ours has no character that a path would need encoded. */
    public static String inbox(String address) {
        return ADDRESSES + "/" + address;
    }
}
