package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.audit.TargetAddress;
import java.util.List;
import java.util.Optional;

/** What was done to a temp address, written down without its name. */
public final class AddressDeed {
    private AddressDeed() {}

    public static Deed of(String action, TempAddress address) {
        return of(action, address, "");
    }

    public static Deed of(String action, TempAddress address, String detail) {
        TargetAddress target =
                new TargetAddress(Optional.of(address.id()), address.name().hash());
        return new Deed(action, "@" + address.name().domain(), detail, List.of(), Optional.of(target));
    }
}
