package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Invalid;
import java.util.List;

/** Up to ten words, of up to 50 characters each, by which addresses are found again. */
public record Labels(List<String> values) {
    private static final int MOST = 10;
    private static final int MAX_LENGTH = 50;

    public Labels {
        values = values.stream().map(String::strip).distinct().toList();
        if (values.size() > MOST) {
            throw new Invalid("labels", "An address has at most 10 labels");
        }
        if (values.stream().anyMatch(Labels::isBad)) {
            throw new Invalid("labels", "A label has 1 to 50 characters, without commas");
        }
    }

    private static boolean isBad(String label) {
        return label.isEmpty()
                || label.length() > MAX_LENGTH
                || label.indexOf(',') >= 0
                || label.chars().anyMatch(Character::isISOControl);
    }

    public static Labels none() {
        return new Labels(List.of());
    }

    public static Labels of(String... values) {
        return new Labels(List.of(values));
    }
}
