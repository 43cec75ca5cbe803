package io.mayfly.webapp.api.http;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameter {@code q} of lists that can be searched: part of what their entries are called. */
public class SearchParameter implements Checked {
    @QueryParam("q")
    private @Nullable String text;

    @Override
    public void check() {
        // Any text can be sought.
    }

    /** What is sought; nothing when it is left out or blank. */
    public Optional<String> text() {
        return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
    }
}
