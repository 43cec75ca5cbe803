package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Invalid;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Up to 20 names with values that the maker wants to see again; Mayfly doesn't look into them. */
public record Metadata(Map<String, String> values) {
    private static final int MOST = 20;
    private static final int MAX_NAME = 50;
    private static final int MAX_VALUE = 500;

    public Metadata {
        values = new TreeMap<>(values);
        if (values.size() > MOST) {
            throw new Invalid("metadata", OrderFault.TOO_MUCH_METADATA, MOST);
        }
        values.forEach(Metadata::requireSized);
    }

    private static void requireSized(String name, String value) {
        if (name.isBlank() || name.length() > MAX_NAME || value.length() > MAX_VALUE) {
            throw new Invalid("metadata", OrderFault.MALFORMED_METADATA, MAX_NAME, MAX_VALUE);
        }
    }

    public static Metadata none() {
        return new Metadata(Map.of());
    }

    /** As kept in a row: the lines of a properties file, in the order of names. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            Properties one = new Properties();
            one.setProperty(entry.getKey(), entry.getValue());
            StringWriter line = new StringWriter();
            try {
                one.store(line, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // The first line is a comment with the date.
            text.append(line.toString().lines().skip(1).findFirst().orElseThrow())
                    .append('\n');
        }
        return text.toString();
    }

    static Metadata parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return new Metadata(values);
    }
}
