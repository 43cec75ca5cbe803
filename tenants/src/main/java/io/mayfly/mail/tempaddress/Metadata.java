package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Invalid;
import java.util.Map;
import java.util.TreeMap;

/** Up to 20 names with values that the maker wants to see again; Mayfly doesn't look into them. */
public record Metadata(Map<String, String> values) {
    private static final int MOST = 20;
    private static final int MAX_NAME = 50;
    private static final int MAX_VALUE = 500;

    public Metadata {
        values = new TreeMap<>(values);
        if (values.size() > MOST) {
            throw new Invalid("metadata", "An address has at most 20 metadata entries");
        }
        values.forEach(Metadata::requireSized);
    }

    private static void requireSized(String name, String value) {
        if (name.isBlank() || name.length() > MAX_NAME || value.length() > MAX_VALUE) {
            throw new Invalid("metadata", "A metadata name has 1 to 50 characters, a value at most 500");
        }
    }

    public static Metadata none() {
        return new Metadata(Map.of());
    }
}
