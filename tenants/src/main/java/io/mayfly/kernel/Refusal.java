package io.mayfly.kernel;

import java.util.Optional;

/**
 * An expected "no": the caller asked for something that the rules don't allow now. Carries no stack trace, isn't
 * logged, and its message says to a person what to do.
 */
public abstract class Refusal extends RuntimeException {
    /** What sort of no it is; doors translate it into their own codes. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        STALE,
        TOO_MANY
    }

    private final Kind kind;
    private final String type;

    /**
     * @param type stable name of this refusal in kebab-case, documented under {@code /problems/}
     * @param detail what is wrong and what to do
     */
    protected Refusal(Kind kind, String type, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
        this.type = type;
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

    /** JSON pointer of the field at fault, where it is one. */
    public Optional<String> pointer() {
        return Optional.empty();
    }
}
