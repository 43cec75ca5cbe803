package io.mayfly.mail.maildomain.dns;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list of tags as DKIM and DMARC write it: {@code v=DMARC1; p=reject} (RFC 6376 §3.2). Names are lower-case. */
record Tags(Map<String, String> values) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The tags of a text, or nothing when it is no such list, or names one of them twice. */
    static Optional<Tags> parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (part.isBlank()) {
                continue;
            }
            if (equals < 0
                    || values.put(name(part, equals), part.substring(equals + 1).strip()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Tags(values));
    }

    private static String name(String part, int equals) {
        return part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name, String value) {
        return get(name).equalsIgnoreCase(value);
    }

    /** A value without the spaces that may stand in it. */
    String compact(String name) {
        return SPACE.matcher(get(name)).replaceAll("");
    }
}
