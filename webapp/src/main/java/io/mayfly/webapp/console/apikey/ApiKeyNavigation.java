package io.mayfly.webapp.console.apikey;

import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;

/** The way to a member's API keys. */
public final class ApiKeyNavigation {
    static final String ROUTE = "api-keys";

    public static final Destination DESTINATION = new Destination(ApiKeysView.class, "keys.title", Glyph.KEY);

    private ApiKeyNavigation() {}
}
