package io.mayfly.mail.maildomain.dns;

import java.util.List;

/** What DNS says to one question. */
public sealed interface DnsAnswer {
    /** Records of the type asked for, one text each: of TXT its strings as one, of all others the master file form (RFC 1035 §5.1). */
    record Found(List<String> values, boolean validated) implements DnsAnswer {
        /** How many are looked at; nobody needs more. */
        public static final int MOST = 50;

        /** How much of each is looked at, in characters. */
        public static final int LONGEST = 4096;

        /** @param validated whether the resolver vouches for it by DNSSEC (RFC 4035 §3.2.3) */
        public Found {
            values = values.stream()
                    .limit(MOST)
                    .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) : value)
                    .toList();
        }

        public Found(String... values) {
            this(List.of(values), false);
        }
    }

    /** There is no such name, or it has no record of this type. */
    record Nothing() implements DnsAnswer {}

    /** Nobody said whether there is one. */
    record Trouble(TroubleCause cause) implements DnsAnswer {}

    /** What went wrong. */
    enum TroubleCause {
        /** No server answered in time. */
        NO_ANSWER,
        /** The servers answered that they can't tell (SERVFAIL, REFUSED), or nonsense. */
        SERVER_FAILURE,
        /** Aliases lead back to themselves, or through too many others. */
        ALIAS_LOOP
    }
}
