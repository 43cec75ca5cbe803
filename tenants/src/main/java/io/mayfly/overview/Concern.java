package io.mayfly.overview;

import io.mayfly.mail.receiving.RefusedMail;

/** Something that somebody should look at; there is a list of exactly as many. */
public sealed interface Concern {
    int count();

    /** That the operator has suspended the organisation, so that none of its mail is received; there is no list of it. */
    record Suspension() implements Concern {
        @Override
        public int count() {
            return 1;
        }
    }

    /** Domains that receive nothing, as nobody has verified them. */
    record UnverifiedDomains(int count) implements Concern {}

    /** Domains on which no address can be made, as their mail goes elsewhere. */
    record PausedDomains(int count) implements Concern {}

    /**
     * API keys that end soon.
     *
     * @param all of the organisation, or the caller's own
     */
    record KeysEnding(int count, boolean all) implements Concern {}

    /**
     * API keys that still work and that nobody seems to need.
     *
     * @param all of the organisation, or the caller's own
     */
    record KeysIdle(int count, boolean all) implements Concern {}

    /** Addresses whose lease ends soon. */
    record AddressesEnding(int count) implements Concern {}

    /**
     * Addresses to which mail was refused of late.
     *
     * @param mainly why most of them
     */
    record MailRefused(int count, RefusedMail.Cause mainly) implements Concern {}
}
