package io.mayfly.mail.tempaddress;

import java.util.Optional;

/**
 * What is to change about an address; what is left out stays.
 *
 * @param reference an empty text removes it
 * @param ifVersion refuse unless the address is still at this version
 */
public record AddressChange(
        Optional<Labels> labels,
        Optional<String> reference,
        Optional<Metadata> metadata,
        Optional<Integer> maxMessages,
        Optional<Integer> ifVersion) {

    public AddressChange {
        reference.ifPresent(Particulars::requireReference);
    }
}
