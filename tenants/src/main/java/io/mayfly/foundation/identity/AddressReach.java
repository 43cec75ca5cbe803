package io.mayfly.foundation.identity;

import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.Purpose;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Over which of a tenant's addresses, and of their mail, a permission reaches. What lies outside is as good as not there:
 * lists leave it out, and asking for it is answered as asking for what is missing.
 */
public sealed interface AddressReach {
    AddressReach EVERYTHING = new Everything();

    /** All addresses of the tenant, those of postmasters and abuse desks too, which nobody has made. */
    record Everything() implements AddressReach {
        @Override
        public boolean covers(Optional<MemberId> maker, Purpose purpose) {
            return true;
        }
    }

    /**
     * Some of them.
     *
     * @param own those that this member has made, by whichever key
     * @param purposes those that anybody has made for any of these
     */
    record Part(MemberId own, Set<Purpose> purposes) implements AddressReach {
        public Part {
            purposes = Set.copyOf(purposes);
        }

        @Override
        public boolean covers(Optional<MemberId> maker, Purpose purpose) {
            return maker.filter(own::equals).isPresent() || purposes.contains(purpose);
        }

        private Part and(Part other) {
            Set<Purpose> all = EnumSet.noneOf(Purpose.class);
            all.addAll(purposes);
            all.addAll(other.purposes);
            return new Part(own, all);
        }
    }

    /** What a role brings to a permission that it has. */
    static AddressReach of(Role role, MemberId member) {
        return switch (role) {
            case OWNER, ADMIN, AUDITOR -> EVERYTHING;
            case MARKETER -> new Part(member, Set.of(Purpose.CAMPAIGN));
            case SUPPORT_AGENT -> new Part(member, Set.of(Purpose.TICKET));
            case DEVELOPER -> new Part(member, Set.of());
        };
    }

    /**
     * Whether an address is within it.
     *
     * @param maker the member that has made it; nobody for those that Mayfly makes itself
     */
    boolean covers(Optional<MemberId> maker, Purpose purpose);

    /** All that the one or the other, of the same member, reaches. */
    default AddressReach and(AddressReach other) {
        return this instanceof Part mine && other instanceof Part theirs ? mine.and(theirs) : EVERYTHING;
    }
}
