package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.PlainLine;
import java.util.Map;
import java.util.TreeMap;

/** Up to 20 names with values that the maker wants to see again; Mayfly doesn't look into them. */
public record Metadata(Map<String, String> values) {
    private static final int MOST = 20;
    private static final int MAX_NAME = 50;
    private static final int MAX_VALUE = 500;

    public Metadata {
        values = new TreeMap<>(values);
        Faults faults = new Faults();
        if (values.size() > MOST) {
            faults.note(new Invalid("metadata", OrderFault.TOO_MUCH_METADATA, MOST));
        }
        values.forEach((name, value) -> faults.check(() -> requireSized(name, value)));
        faults.throwIfAny();
    }

    private static void requireSized(String name, String value) {
        if (name.isBlank() || !PlainLine.isPlain(name) || name.length() > MAX_NAME || value.length() > MAX_VALUE) {
            throw new Invalid("metadata", OrderFault.MALFORMED_METADATA, MAX_NAME, MAX_VALUE).at(name);
        }
    }

    public static Metadata none() {
        return new Metadata(Map.of());
    }
}
