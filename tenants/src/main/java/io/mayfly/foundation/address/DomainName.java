package io.mayfly.foundation.address;

import io.mayfly.kernel.Invalid;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A domain name as mail uses it: lower-case A-labels, at least two of them (RFC 5321 §2.3.5, RFC 5890). */
public record DomainName(String value) {
    private static final int MAX_LENGTH = 253;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern SYNTAX = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");

    public DomainName {
        if (value.length() > MAX_LENGTH || !SYNTAX.matcher(value).matches()) {
            throw new Invalid("domain", AddressFault.MALFORMED_DOMAIN);
        }
    }

    /** @throws Invalid when the text is no domain name */
    public static DomainName of(String text) {
        return parse(text).orElseThrow(() -> new Invalid("domain", AddressFault.MALFORMED_DOMAIN));
    }

    /** The domain name written in the text, in any case and with U-labels allowed. */
    public static Optional<DomainName> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String ascii = IDN.toASCII(text).toLowerCase(Locale.ROOT);
            return SYNTAX.matcher(ascii).matches() ? Optional.of(new DomainName(ascii)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
