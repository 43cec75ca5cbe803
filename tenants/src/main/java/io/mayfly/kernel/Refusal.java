package io.mayfly.kernel;

import java.util.List;
import java.util.Optional;

/**
 * An expected "no": the caller asked for something that the rules don't allow now. Carries no stack trace, isn't
 * logged, and its message says in English to a person what to do. A door that speaks another language finds its own
 * words by the {@link #reason()} and fills them with the {@link #parameters()}.
 */
public abstract class Refusal extends RuntimeException {
    /** What sort of no it is; doors translate it into their own codes. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        STALE,
        TOO_MANY,
        BUSY
    }

    private final Kind kind;
    private final String type;
    private final transient List<Object> parameters;

    /**
     * @param type stable name of this refusal in kebab-case, documented under {@code /problems/}
     * @param detail what is wrong and what to do
     * @param parameters what the detail speaks of, in the order in which translations number it
     */
    protected Refusal(Kind kind, String type, String detail, Object... parameters) {
        super(detail, null, false, false);
        this.kind = kind;
        this.type = type;
        this.parameters = List.of(parameters);
    }

    public final Kind kind() {
        return kind;
    }

    public final String type() {
        return type;
    }

    public final String detail() {
        return Optional.ofNullable(getMessage()).orElse(type);
    }

    /** Stable name of what is wrong, in kebab-case; finer than the type where one type has several reasons. */
    public String reason() {
        return type;
    }

    /** What it speaks of: text, numbers, times and lengths of time. */
    public final List<Object> parameters() {
        return parameters;
    }

    /** JSON pointer of the field at fault, where it is one. */
    public Optional<String> pointer() {
        return Optional.empty();
    }
}
