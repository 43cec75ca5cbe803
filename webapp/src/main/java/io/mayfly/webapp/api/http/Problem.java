package io.mayfly.webapp.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem (RFC 9457) as the API answers it.
 *
 * @param type stable; a page under this path explains it
 * @param detail what is wrong this time, and what to do
 * @param instance the request's id
 * @param errors the fields at fault, where there are such
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field at fault, by its JSON pointer (RFC 6901); a query parameter or header by its name after the slash. */
    public record FieldError(String pointer, String detail) {}
}
