package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Purpose;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses a list shows.
 *
 * @param text part of the address, its reference or a label
 * @param purposes any of these, or all when empty
 * @param states any of these, or all when empty
 * @param label exactly this label
 * @param domain exactly this domain name
 * @param matter what of late is the matter with them
 */
public record AddressFilter(
        Optional<String> text,
        Set<Purpose> purposes,
        Set<TempAddress.State> states,
        Optional<String> label,
        Optional<String> reference,
        Optional<String> domain,
        Optional<Matter> matter) {

    /** What is, or was of late, the matter with an address. */
    public enum Matter {
        /** It lives, and its lease ends soon. */
        ENDING(Duration.ofHours(1)),
        /** It has ended a short time ago. */
        ENDED(Duration.ofHours(24)),
        /** Mail to it was refused a short time ago. */
        REFUSED(Duration.ofHours(24));

        private final Duration within;

        Matter(Duration within) {
            this.within = within;
        }

        /** How soon, or how short a time ago. */
        public Duration within() {
            return within;
        }
    }

    public AddressFilter {
        purposes = Set.copyOf(purposes);
        states = Set.copyOf(states);
    }

    /** Whatever is the matter with them. */
    public AddressFilter(
            Optional<String> text,
            Set<Purpose> purposes,
            Set<TempAddress.State> states,
            Optional<String> label,
            Optional<String> reference,
            Optional<String> domain) {
        this(text, purposes, states, label, reference, domain, Optional.empty());
    }

    public static AddressFilter everything() {
        return inStates();
    }

    /** All in any of these states. */
    public static AddressFilter inStates(TempAddress.State... states) {
        return new AddressFilter(
                Optional.empty(), Set.of(), Set.of(states), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, of those only that this is part of. */
    public AddressFilter saying(Optional<String> wanted) {
        return new AddressFilter(wanted, purposes, states, label, reference, domain, matter);
    }

    /** The same, of those only with which this is the matter. */
    public AddressFilter that(Optional<Matter> wanted) {
        return new AddressFilter(text, purposes, states, label, reference, domain, wanted);
    }
}
