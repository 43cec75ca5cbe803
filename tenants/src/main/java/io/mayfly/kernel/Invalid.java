package io.mayfly.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value that was given is not acceptable; names the field and why. Where several are not, one of them carries the others,
 * so that all are told at once.
 */
public final class Invalid extends Refusal {
    private static final String TYPE = "invalid-field";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String pointer;
    private final String reason;
    private final transient List<Invalid> others;

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
     * @param field the field's name as the API writes it, such as {@code expiresIn}; empty when it is the whole
     * @param parameters what the reason's pattern speaks of
     */
    public Invalid(String field, Reason reason, Object... parameters) {
        super(Kind.INVALID, TYPE, filled(reason.pattern(), List.of(parameters)), parameters);
        this.pointer = token(field);
        this.reason = reason.code();
        this.others = List.of();
    }

    /**
     * A value that a door of its own can't read, so that no other door ever says so.
     *
     * @param field the field's name as the API writes it, such as {@code expiresIn}; empty when it is the whole
     */
    public Invalid(String field, String detail) {
        super(Kind.INVALID, TYPE, detail, field);
        this.pointer = token(field);
        this.reason = TYPE;
        this.others = List.of();
    }

    private Invalid(Invalid same, String pointer, List<Invalid> others) {
        super(Kind.INVALID, TYPE, same.detail(), same.parameters().toArray());
        this.pointer = pointer;
        this.reason = same.reason;
        this.others = others;
    }

    /** One that tells of all of them, and is the first itself. */
    static Invalid together(List<Invalid> all) {
        Invalid first = all.getFirst();
        return all.size() == 1 ? first : new Invalid(first, first.pointer, List.copyOf(all.subList(1, all.size())));
    }

    private static String token(String field) {
        return field.isEmpty() ? "" : step(field);
    }

    /** A step of a JSON pointer (RFC 6901 §3). */
    private static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String filled(String pattern, List<Object> parameters) {
        return PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(text(place, parameters)));
    }

    private static String text(MatchResult place, List<Object> parameters) {
        return switch (parameters.get(Integer.parseInt(place.group(1)))) {
            case Duration length -> text(length);
            case Object other -> other.toString();
        };
    }

    /** In the greatest unit that says it exactly. */
    private static String text(Duration length) {
        if (length.equals(Duration.ofDays(length.toDays()))) {
            return length.toDays() + " days";
        }
        if (length.equals(Duration.ofHours(length.toHours()))) {
            return length.toHours() + " hours";
        }
        return length.equals(Duration.ofMinutes(length.toMinutes()))
                ? length.toMinutes() + " minutes"
                : length.toSeconds() + " seconds";
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Optional<String> pointer() {
        return Optional.of(pointer);
    }

    /** All that is not acceptable, this first. */
    public List<Invalid> all() {
        return Stream.concat(Stream.of(alone()), others.stream()).toList();
    }

    private Invalid alone() {
        return others.isEmpty() ? this : new Invalid(this, pointer, List.of());
    }

    /** The same of the element at a place of the list that the field is, from 0. */
    public Invalid at(int place) {
        return moved(own -> own + "/" + place);
    }

    /** The same of what the field holds under a name. */
    public Invalid at(String name) {
        return moved(own -> own + step(name));
    }

    /** The same where the field was sent under another name. */
    public Invalid renamed(String field, String sent) {
        String from = token(field);
        return moved(own ->
                own.equals(from) || own.startsWith(from + "/") ? token(sent) + own.substring(from.length()) : own);
    }

    /** The pointer of the field as a whole, also where an element of it is at fault. */
    public String field() {
        int end = pointer.indexOf('/', 1);
        return end < 0 ? pointer : pointer.substring(0, end);
    }

    private Invalid moved(UnaryOperator<String> way) {
        return together(all().stream()
                .map(each -> new Invalid(each, way.apply(each.pointer), List.of()))
                .toList());
    }
}
