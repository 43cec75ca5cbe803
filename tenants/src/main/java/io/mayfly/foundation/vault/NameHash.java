package io.mayfly.foundation.vault;

import java.util.HexFormat;

/**
 * What an address is recognised by once its name is gone: 32 bytes that only who has the key of names can make from it.
 *
 * @param digits the bytes as 64 hexadecimal digits
 */
public record NameHash(String digits) {
    private static final int BYTES = 32;

    public NameHash {
        if (HexFormat.of().parseHex(digits).length != BYTES) {
            throw new IllegalArgumentException("The hash of a name has " + BYTES + " bytes");
        }
    }

    public static NameHash of(byte[] bytes) {
        return new NameHash(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(digits);
    }

    /** Its beginning, which is enough to tell addresses apart and what people and programs see. */
    public Fingerprint fingerprint() {
        return new Fingerprint(digits.substring(0, Fingerprint.LENGTH));
    }
}
