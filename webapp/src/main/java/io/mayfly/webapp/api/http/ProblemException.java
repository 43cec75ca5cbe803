package io.mayfly.webapp.api.http;

import java.util.List;

/** A refusal of the HTTP door itself, which no use case has seen. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Problem.FieldError> errors;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Problem.FieldError> errors) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    ProblemType type() {
        return type;
    }

    List<Problem.FieldError> errors() {
        return errors;
    }
}
