package io.mayfly.mail.tempaddress;

import java.util.List;
import java.util.Optional;

/**
 * The texts of an address that a search looks into.
 *
 * @param name the address itself, while it lives
 */
public record Wording(Optional<String> name, Optional<String> reference, List<String> labels) {
    public Wording {
        labels = List.copyOf(labels);
    }

    /** Those of now: none once it has ended. */
    public static Wording of(TempAddress address) {
        return new Wording(
                address.name().clear(), address.reference(), address.labels().values());
    }
}
