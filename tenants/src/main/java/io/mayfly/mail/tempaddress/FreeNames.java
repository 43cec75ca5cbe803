package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.kernel.Invalid;
import io.mayfly.mail.tempaddress.names.WantedName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Finds names for new addresses that nobody has or had, and that aren't reserved. Names that are likely to be tried are asked of all at once. */
final class FreeNames {
    private static final int ATTEMPTS = 20;

    private final TempAddresses addresses;
    private final Set<EmailAddress> known = new HashSet<>();
    private final Set<EmailAddress> taken = new HashSet<>();

    FreeNames(TempAddresses addresses) {
        this.addresses = addresses;
    }

    void ask(Collection<EmailAddress> names) {
        known.addAll(names);
        taken.addAll(addresses.taken(names));
    }

    /**
     * Takes a name.
     *
     * @param first the one to try first
     * @throws AddressTaken when there is none
     */
    LocalPart take(WantedName wanted, LocalPart first, DomainName domain) {
        LocalPart candidate = first;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (candidate.isReserved() && wanted.isFixed()) {
                throw new Invalid("localPart", OrderFault.RESERVED_NAME);
            }
            EmailAddress address = new EmailAddress(candidate, domain);
            if (!candidate.isReserved() && !isTaken(address)) {
                return candidate;
            }
            if (wanted.isFixed()) {
                throw new AddressTaken(address.toString());
            }
            candidate = wanted.candidate();
        }
        throw new AddressTaken("An address of this format");
    }

    /** From now on it is. */
    private boolean isTaken(EmailAddress address) {
        if (!known.contains(address)) {
            ask(Set.of(address));
        }
        return !taken.add(address);
    }
}
