package io.mayfly.standalone.command;

import java.net.IDN;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the operator's commands accept. It is looked at before anything is made, and refused in words. */
final class Accepted {
    private Accepted() {}

    private static TypeConversionException not(String value, String what) {
        return new TypeConversionException("\"" + value + "\" is " + what + ".");
    }

    /** A tenant's short name. */
    static final class Slug implements ITypeConverter<String> {
        private static final Pattern SYNTAX = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

        @Override
        public String convert(String value) {
            if (!SYNTAX.matcher(value).matches()) {
                throw not(
                        value,
                        "no slug: that is up to 63 of a-z, 0-9 and hyphens, with no hyphen first or last, such as acme-2");
            }
            return value;
        }
    }

    /** A tenant's name for people. */
    static final class TenantName implements ITypeConverter<String> {
        private static final int LONGEST = 200;

        @Override
        public String convert(String value) {
            if (value.isBlank() || value.length() > LONGEST) {
                throw not(value, "no name for people: that has 1 to 200 characters");
            }
            return value.strip();
        }
    }

    /** A domain's name, in any case and with letters beyond ASCII; what comes of it is as mail writes it. */
    static final class Domain implements ITypeConverter<String> {
        private static final int LONGEST = 253;
        private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
        private static final Pattern SYNTAX = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");

        @Override
        public String convert(String value) {
            String name = ascii(value);
            if (name.length() > LONGEST || !SYNTAX.matcher(name).matches()) {
                throw not(value, "no domain name, such as in.acme.example");
            }
            return name;
        }

        private static String ascii(String value) {
            try {
                return IDN.toASCII(value).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException e) {
                throw not(value, "no domain name: a part of it is empty or too long");
            }
        }
    }

    /** Where to reach a person. What Keycloak wants of it beyond that, it says itself before it makes anybody. */
    static final class Email implements ITypeConverter<String> {
        private static final int LONGEST = 254;
        private static final Pattern SYNTAX = Pattern.compile("[^\\s@<>(),;:\"]{1,64}@[^\\s@<>(),;:\"]{1,250}");

        @Override
        public String convert(String value) {
            if (value.length() > LONGEST
                    || !SYNTAX.matcher(value).matches()
                    || !value.substring(value.indexOf('@')).contains(".")) {
                throw not(value, "no e-mail address, such as olivia@acme.example");
            }
            return value;
        }
    }

    /** The name that a person signs in with, as Keycloak takes it. */
    static final class Username implements ITypeConverter<String> {
        private static final Pattern SYNTAX =
                Pattern.compile("[^\\s<>&\"'$%!#?§,;:*~/\\\\|^=\\[\\]{}()`\\x00-\\x1f]{3,255}");

        @Override
        public String convert(String value) {
            if (!SYNTAX.matcher(value).matches()) {
                throw not(value, "no user name: that has 3 to 255 letters, digits and . _ - @ +, such as olivia");
            }
            return value;
        }
    }

    /** A part of a person's name. */
    static final class PersonName implements ITypeConverter<String> {
        private static final Pattern SYNTAX = Pattern.compile("[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\x00-\\x1f]{0,99}");

        @Override
        public String convert(String value) {
            if (!SYNTAX.matcher(value).matches()) {
                throw not(
                        value,
                        "no name of a person: that has at most 99 characters and none of < > & \" $ % ! # ? ; * / |");
            }
            return value.strip();
        }
    }

    /** What a key is for. */
    static final class KeyName implements ITypeConverter<String> {
        private static final Pattern SYNTAX = Pattern.compile("[^\\p{Cntrl}]{1,100}");

        @Override
        public String convert(String value) {
            if (value.isBlank() || !SYNTAX.matcher(value).matches()) {
                throw not(value, "no name for a key: that has 1 to 100 characters on one line");
            }
            return value;
        }
    }

    /** How long a key lives. */
    static final class KeyLife implements ITypeConverter<String> {
        private static final Duration LONGEST = Duration.ofDays(90);
        private static final Pattern SHORT = Pattern.compile("(\\d{1,7})([smhd])");

        @Override
        public String convert(String value) {
            Duration life = parsed(value);
            if (!life.isPositive() || life.compareTo(LONGEST) > 0) {
                throw not(value, "no life of a key: that is such as 12h or 30d, and at most 90d");
            }
            return value;
        }

        private static Duration parsed(String value) {
            Matcher matcher = SHORT.matcher(value);
            if (matcher.matches()) {
                long number = Long.parseLong(matcher.group(1));
                return switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                };
            }
            try {
                return Duration.parse(value);
            } catch (DateTimeException e) {
                return Duration.ZERO;
            }
        }
    }

    /** A key's id. */
    static final class KeyId implements ITypeConverter<UUID> {
        @Override
        public UUID convert(String value) {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException e) {
                throw not(value, "no key's id; ./mayfly api-key list shows them");
            }
        }
    }
}
