package io.mayfly.mail.maildomain;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.PlainLine;
import java.util.Optional;
import java.util.Set;

/**
 * What a tenant wants to claim.
 *
 * @param apexReason why it is to be an organisation's main domain, if it is one: a line of 10 to 200 characters
 */
public record DomainClaim(DomainName name, Optional<String> apexReason) {
    /** Where names are that mean something within a network only, so that what DNS says of them is nobody's to see (RFC 6761). */
    private static final Set<String> PRIVATE = Set.of(
            "local", "localhost", "internal", "arpa", "onion", "alt", "lan", "home", "corp", "private", "intranet");

    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 200;

    public DomainClaim {
        apexReason.ifPresent(DomainClaim::requireReason);
        apexReason = apexReason.map(String::strip);
    }

    /** @throws Invalid when it is no reason that anybody could read */
    public static void requireReason(String reason) {
        String text = reason.strip();
        if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON || !PlainLine.isPlain(text)) {
            throw new Invalid("apexReason", DomainFault.APEX_REASON_LENGTH, LONGEST_REASON);
        }
    }

    /** @throws Invalid when it can be nobody's, or is to be only with a reason */
    void require(PublicSuffixes suffixes) {
        if (PRIVATE.contains(name.value().substring(name.value().lastIndexOf('.') + 1))) {
            throw new Invalid("name", DomainFault.PRIVATE_NAME, name);
        }
        Optional<String> registrable = suffixes.registrable(name);
        if (registrable.isEmpty()) {
            throw new Invalid("name", DomainFault.PUBLIC_SUFFIX, name);
        }
        if (registrable.get().equals(name.value()) && apexReason.isEmpty()) {
            throw new Invalid("name", DomainFault.APEX_DOMAIN, name);
        }
    }
}
