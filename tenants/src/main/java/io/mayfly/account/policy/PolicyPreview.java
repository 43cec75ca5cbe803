package io.mayfly.account.policy;

import java.util.List;
import java.util.Optional;

/**
 * What a change of a level would do.
 *
 * @param domain the domain that the level is one of, if it is
 * @param outlooks by setting, of each what holds at the level now and would then
 */
public record PolicyPreview(Optional<PolicyDomain> domain, List<Outlook> outlooks) {
    /** More affected than these are said to be more. */
    public static final int MOST = 10_000;

    /** What becomes of whom a change affects. Nothing that is there already is taken away. */
    public enum Effect {
        /** Addresses that live longer than the new ceiling: they keep their lease, but none gets a longer one. */
        LEASES_BEYOND_CEILING("Addresses that live longer than the new ceiling: {0}."
                + " They keep their lease; extending it will be refused."),
        /** Addresses that may hold more messages than the new ceiling: they keep their number. */
        MESSAGES_BEYOND_CEILING("Addresses that may hold more messages than the new ceiling: {0}."
                + " They keep their number; setting another one beyond the ceiling will be refused."),
        /** Members with more living addresses than the new limit: they make none until some end. */
        MEMBERS_OVER_LIMIT("Members with more live addresses than the new limit: {0}."
                + " These live on; the members can make none until some end."),
        /** Members who have made more within the hour than the new limit: they make none until it is over. */
        MEMBERS_OVER_RATE("Members who have made more addresses than the new limit within the last hour: {0}."
                + " These live on; the members can make none until fewer are of the last hour.");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        private static Effect of(Setting setting) {
            return switch (setting) {
                case LEASE_SECONDS -> LEASES_BEYOND_CEILING;
                case MAX_MESSAGES -> MESSAGES_BEYOND_CEILING;
                case LIVE_ADDRESSES -> MEMBERS_OVER_LIMIT;
                case NEW_PER_HOUR -> MEMBERS_OVER_RATE;
            };
        }

        /** What becomes of them, in English. */
        public String words(String many) {
            return words.replace("{0}", many);
        }
    }

    /**
     * What would become of one setting.
     *
     * @param affected how many it would affect, as far as they were counted: one more than the most when there are more
     */
    public record Outlook(Setting setting, Resolution before, Resolution after, int affected) {
        public boolean changesNothing() {
            return before.value() == after.value() && before.ceiling() == after.ceiling();
        }

        /** What becomes of those that it would affect. */
        public Effect effect() {
            return Effect.of(setting);
        }
    }
}
