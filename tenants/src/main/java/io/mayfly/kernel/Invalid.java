package io.mayfly.kernel;

import java.util.Optional;

/** A value that was given is not acceptable; names the field. */
public final class Invalid extends Refusal {
    private final String field;

    /** @param field the field's name as the API writes it, such as {@code expiresIn} */
    public Invalid(String field, String detail) {
        super(Kind.INVALID, "invalid-field", detail);
        this.field = field;
    }

    @Override
    public Optional<String> pointer() {
        return Optional.of("/" + field);
    }
}
