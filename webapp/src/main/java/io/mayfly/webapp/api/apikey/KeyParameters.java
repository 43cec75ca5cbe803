package io.mayfly.webapp.api.apikey;

import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.Choice;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Whose keys a list shows: {@code me}, which is also what holds when it is left out, or {@code all}. */
public class KeyParameters implements Checked {
    @QueryParam("of")
    private @Nullable String of;

    /** Whose keys a list shows. */
    enum Whose {
        ME,
        ALL
    }

    @Override
    public void check() {
        whose();
    }

    Whose whose() {
        return of == null ? Whose.ME : Choice.of(Whose.class, "of", of);
    }
}
