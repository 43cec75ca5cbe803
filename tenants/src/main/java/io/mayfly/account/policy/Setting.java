package io.mayfly.account.policy;

import java.time.Duration;

/** What a policy decides, each as a whole number. */
public enum Setting {
    /** The lease of a new address, in seconds; its ceiling bounds what a caller may ask for. */
    LEASE_SECONDS("lease", false),
    /** How many messages an address holds at once. */
    MAX_MESSAGES("maxMessages", false),
    /** How many addresses a member makes within an hour. */
    NEW_PER_HOUR("newPerHour", true),
    /** How many live addresses a member has at once. */
    LIVE_ADDRESSES("liveAddresses", true);

    private final String field;
    private final boolean limitsMembers;

    Setting(String field, boolean limitsMembers) {
        this.field = field;
        this.limitsMembers = limitsMembers;
    }

    /** The name of its value, as the API writes it. */
    public String field() {
        return field;
    }

    /** The name of its ceiling, as the API writes it. */
    public String ceilingField() {
        return field + "Ceiling";
    }

    /** Whether it limits a member whatever the domain and purpose, so that only what is said on all of them counts. */
    public boolean limitsMembers() {
        return limitsMembers;
    }

    /** Whether its number is one of seconds. */
    public boolean isLength() {
        return this == LEASE_SECONDS;
    }

    /** A number of it as text: a length of time in ISO 8601, such as {@code P7D} or {@code PT1H}, or the number itself. */
    public String text(long number) {
        if (!isLength()) {
            return Long.toString(number);
        }
        Duration length = Duration.ofSeconds(number);
        boolean wholeDays = number > 0 && length.equals(Duration.ofDays(length.toDays()));
        return wholeDays ? "P" + length.toDays() + "D" : length.toString();
    }
}
