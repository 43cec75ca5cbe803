package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.PlainLine;
import java.util.List;

/** Up to ten words, of up to 50 characters each, by which addresses are found again. */
public record Labels(List<String> values) {
    private static final int MOST = 10;
    private static final int MAX_LENGTH = 50;

    public Labels {
        Faults faults = new Faults();
        List<String> given = values.stream().map(String::strip).toList();
        for (int place = 0; place < given.size(); place++) {
            if (isBad(given.get(place))) {
                faults.note(new Invalid("labels", OrderFault.MALFORMED_LABEL, MAX_LENGTH).at(place));
            }
        }
        values = given.stream().distinct().toList();
        if (values.size() > MOST) {
            faults.note(new Invalid("labels", OrderFault.TOO_MANY_LABELS, MOST));
        }
        faults.throwIfAny();
    }

    private static boolean isBad(String label) {
        return label.isEmpty() || label.length() > MAX_LENGTH || label.indexOf(',') >= 0 || !PlainLine.isPlain(label);
    }

    public static Labels none() {
        return new Labels(List.of());
    }

    public static Labels of(String... values) {
        return new Labels(List.of(values));
    }
}
