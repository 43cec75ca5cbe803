package io.mayfly.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that was given is not acceptable; names the field and why. */
public final class Invalid extends Refusal {
    private static final String TYPE = "invalid-field";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String field;
    private final String reason;

    /** Why a value is not acceptable; each feature lists its reasons in an enum, by names that no other one uses. */
    public interface Reason {
        /** The name of the constant. */
        String name();

        /** The English words, in which {@code {0}}, {@code {1}} and so on stand for the parameters. */
        String pattern();

        /** Its stable name in kebab-case. */
        default String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A value that breaks a rule of the domain.
     *
     * @param field the field's name as the API writes it, such as {@code expiresIn}
     * @param parameters what the reason's pattern speaks of
     */
    public Invalid(String field, Reason reason, Object... parameters) {
        super(Kind.INVALID, TYPE, filled(reason.pattern(), List.of(parameters)), parameters);
        this.field = field;
        this.reason = reason.code();
    }

    /**
     * A value that a door of its own can't read, so that no other door ever says so.
     *
     * @param field the field's name as the API writes it, such as {@code expiresIn}
     */
    public Invalid(String field, String detail) {
        super(Kind.INVALID, TYPE, detail, field);
        this.field = field;
        this.reason = TYPE;
    }

    private static String filled(String pattern, List<Object> parameters) {
        return PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(text(place, parameters)));
    }

    private static String text(MatchResult place, List<Object> parameters) {
        return switch (parameters.get(Integer.parseInt(place.group(1)))) {
            case Duration length when length.toDays() > 0 -> length.toDays() + " days";
            case Duration length -> length.toMinutes() + " minutes";
            case Object other -> other.toString();
        };
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Optional<String> pointer() {
        return Optional.of("/" + field);
    }
}
