package io.mayfly.webapp.console.address;

import io.mayfly.kernel.Caseless;
import io.mayfly.mail.tempaddress.AddressChange;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One label that several addresses are to have, or not to have any more; in any case, as labels are found. */
record LabelChange(String label, boolean added) {
    LabelChange {
        label = label.strip();
    }

    /** What is to change about an address as it stands; nothing when it is that way already. */
    Optional<AddressChange> of(AddressDetails address) {
        List<String> now = address.labels().values();
        List<String> others = now.stream().filter(one -> !isMeant(one)).toList();
        boolean has = others.size() < now.size();
        if (has == added) {
            return Optional.empty();
        }
        Labels then =
                new Labels(added ? Stream.concat(now.stream(), Stream.of(label)).toList() : others);
        return Optional.of(new AddressChange(
                Optional.of(then),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(address.version())));
    }

    private boolean isMeant(String other) {
        return Caseless.folded(other).equals(Caseless.folded(label));
    }
}
