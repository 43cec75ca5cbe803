package io.mayfly.foundation.address;

import io.mayfly.kernel.Invalid;
import java.util.Optional;

/** The address of a mailbox here: local-part and domain, both in lower case. */
public record EmailAddress(LocalPart localPart, DomainName domain) {
    /** @throws Invalid when the text can't be a temp address */
    public static EmailAddress of(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw new Invalid("address", AddressFault.MALFORMED_ADDRESS);
        }
        return new EmailAddress(LocalPart.of(text.substring(0, at)), DomainName.of(text.substring(at + 1)));
    }

    /** The address that the text is, in any case, or nothing when it can't be a temp address. */
    public static Optional<EmailAddress> parse(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? Optional.empty() : at(text.substring(0, at), text.substring(at + 1));
    }

    /**
     * The mailbox that a forward-path names (RFC 5321 §3.3): case is ignored, quotes are taken off where they aren't
     * needed, and {@code +detail} goes to the base address. Nothing when no temp address can have that name.
     */
    public static Optional<EmailAddress> named(String forwardPath) {
        int at = forwardPath.lastIndexOf('@');
        if (at <= 0) {
            return Optional.empty();
        }
        return at(withoutDetail(unquoted(forwardPath.substring(0, at))), forwardPath.substring(at + 1));
    }

    private static Optional<EmailAddress> at(String localPart, String domainName) {
        try {
            return DomainName.parse(domainName).map(domain -> new EmailAddress(LocalPart.of(localPart), domain));
        } catch (Invalid e) {
            return Optional.empty();
        }
    }

    private static String unquoted(String localPart) {
        boolean quoted = localPart.length() > 1 && localPart.startsWith("\"") && localPart.endsWith("\"");
        return quoted ? localPart.substring(1, localPart.length() - 1).replaceAll("\\\\(.)", "$1") : localPart;
    }

    private static String withoutDetail(String localPart) {
        int plus = localPart.indexOf('+');
        return plus > 0 ? localPart.substring(0, plus) : localPart;
    }

    @Override
    public String toString() {
        return localPart + "@" + domain;
    }
}
