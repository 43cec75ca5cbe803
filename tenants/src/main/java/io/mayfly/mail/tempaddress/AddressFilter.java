package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Purpose;
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
 */
public record AddressFilter(
        Optional<String> text,
        Set<Purpose> purposes,
        Set<TempAddress.State> states,
        Optional<String> label,
        Optional<String> reference,
        Optional<String> domain) {

    public AddressFilter {
        purposes = Set.copyOf(purposes);
        states = Set.copyOf(states);
    }

    public static AddressFilter everything() {
        return new AddressFilter(
                Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
