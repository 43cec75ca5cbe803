package io.mayfly.foundation.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The first 16 hexadecimal digits of the hash of an address's name, by which people and programs recognise it. */
public record Fingerprint(@JsonValue String digits) {
    static final int LENGTH = 16;
    private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Fingerprint {
        if (!SYNTAX.matcher(digits).matches()) {
            throw new IllegalArgumentException("A fingerprint has " + LENGTH + " hexadecimal digits");
        }
    }

    /** How an address is written whose name is gone: {@code #3f9a2c41e0b7d855@in.acme.example}. */
    public String before(String atDomain) {
        return "#" + digits + atDomain;
    }

    @Override
    public String toString() {
        return digits;
    }
}
