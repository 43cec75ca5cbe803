package io.mayfly.standalone.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a level can be told to say; {@code none} takes away what it says. */
final class PolicyOptions {
    private static final String NONE = "none";

    @Option(
            names = "--lease",
            paramLabel = "TIME",
            converter = Length.class,
            description = "The lease of a new address, such as 12h or 7d; none says nothing of it.")
    private @Nullable String lease;

    @Option(
            names = "--lease-ceiling",
            paramLabel = "TIME",
            converter = Length.class,
            description = "The longest lease that anybody can ask for.")
    private @Nullable String leaseCeiling;

    @Option(
            names = "--max-messages",
            paramLabel = "N",
            converter = Count.class,
            description = "How many messages a new address holds at once.")
    private @Nullable String maxMessages;

    @Option(
            names = "--max-messages-ceiling",
            paramLabel = "N",
            converter = Count.class,
            description = "The most that anybody can ask for.")
    private @Nullable String maxMessagesCeiling;

    @Option(
            names = "--new-per-hour",
            paramLabel = "N",
            converter = Count.class,
            description = "How many addresses a member makes within an hour.")
    private @Nullable String newPerHour;

    @Option(
            names = "--new-per-hour-ceiling",
            paramLabel = "N",
            converter = Count.class,
            description = "The most that an organisation can allow its members.")
    private @Nullable String newPerHourCeiling;

    @Option(
            names = "--live-addresses",
            paramLabel = "N",
            converter = Count.class,
            description = "How many live addresses a member has at once.")
    private @Nullable String liveAddresses;

    @Option(
            names = "--live-addresses-ceiling",
            paramLabel = "N",
            converter = Count.class,
            description = "The most that an organisation can allow its members.")
    private @Nullable String liveAddressesCeiling;

    /** A length of time, or none. */
    static final class Length implements ITypeConverter<String> {
        private static final Pattern SYNTAX = Pattern.compile("none|\\d{1,9}[smhd]|P[0-9DTHMS]{2,30}");

        @Override
        public String convert(String value) {
            if (!SYNTAX.matcher(value).matches()) {
                throw new TypeConversionException("\"" + value + "\" is no time, such as 12h or 7d, nor none.");
            }
            return value;
        }
    }

    /** A whole number, or none. */
    static final class Count implements ITypeConverter<String> {
        private static final Pattern SYNTAX = Pattern.compile("none|\\d{1,9}");

        @Override
        public String convert(String value) {
            if (!SYNTAX.matcher(value).matches()) {
                throw new TypeConversionException("\"" + value + "\" is no whole number, nor none.");
            }
            return value;
        }
    }

    /** What was given, by the name that the API has for it; null for what is taken away. */
    Map<String, @Nullable Object> given() {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        note(given, "lease", lease);
        note(given, "leaseCeiling", leaseCeiling);
        note(given, "maxMessages", maxMessages);
        note(given, "maxMessagesCeiling", maxMessagesCeiling);
        note(given, "newPerHour", newPerHour);
        note(given, "newPerHourCeiling", newPerHourCeiling);
        note(given, "liveAddresses", liveAddresses);
        note(given, "liveAddressesCeiling", liveAddressesCeiling);
        return given;
    }

    private static void note(Map<String, @Nullable Object> given, String field, @Nullable String text) {
        if (text != null) {
            given.put(field, text.equals(NONE) ? null : number(field, text));
        }
    }

    private static Object number(String field, String text) {
        return field.startsWith("lease") ? text : (Object) Integer.valueOf(text);
    }
}
