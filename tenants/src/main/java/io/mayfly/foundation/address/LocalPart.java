package io.mayfly.foundation.address;

import io.mayfly.kernel.Invalid;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The local-part of a temp address: up to 64 lower-case letters, digits, dots, hyphens and underscores (a strict part
 * of RFC 5321 §4.1.2). A plus sign is left to senders, who add a detail with it.
 */
public record LocalPart(String value) {
    public static final int MAX_LENGTH = 64;

    /** Local-parts that reach the tenant at each of its domains (RFC 5321 §4.5.1, RFC 2142 §4 and §2). */
    private static final Set<String> ROLES = Set.of("postmaster", "abuse");

    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]|\\.(?=[a-z0-9_-]))*");

    public LocalPart {
        if (value.length() > MAX_LENGTH) {
            throw new Invalid("localPart", AddressFault.LOCAL_PART_TOO_LONG, MAX_LENGTH);
        }
        if (!SYNTAX.matcher(value).matches()) {
            throw new Invalid("localPart", AddressFault.MALFORMED_LOCAL_PART);
        }
    }

    /** @throws Invalid when the text can't be the local-part of a temp address */
    public static LocalPart of(String text) {
        // What is too long is refused as it is: some characters take long to be made small.
        return new LocalPart(text.length() > MAX_LENGTH ? text : text.toLowerCase(Locale.ROOT));
    }

    /** Whether this is postmaster or abuse, which reach the tenant without having been created. */
    public boolean isRole() {
        return ROLES.contains(value);
    }

    /**
     * Whether nobody may create this, because it would pass for who speaks for the domain: an administrator, a robot or a
     * role of RFC 2142, in whatever disguise.
     */
    public boolean isReserved() {
        return ReservedNames.holds(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
