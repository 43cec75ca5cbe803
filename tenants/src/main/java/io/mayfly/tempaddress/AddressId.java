package io.mayfly.tempaddress;

import io.mayfly.shared.Ids;
import java.util.UUID;

/** The identity of a temp address. */
public record AddressId(UUID value) {
    public static AddressId next() {
        return new AddressId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
