package io.mayfly.account.apikey;

import java.time.Duration;

/** Why a key that still works is to be looked at. */
public enum KeyMatter {
    /** It doesn't work for long any more. */
    ENDING,
    /** Nobody seems to need it: it was never used, or not for long. */
    IDLE;

    /** How long before its end people are told of a key. */
    public static final Duration SOON = Duration.ofDays(7);

    /** How long a key may be there without being used. */
    public static final Duration NEVER_USED_FOR = Duration.ofDays(30);

    /** How long a key may rest that was used before. */
    public static final Duration UNUSED_FOR = Duration.ofDays(90);
}
