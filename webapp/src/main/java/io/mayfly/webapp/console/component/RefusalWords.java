package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import io.mayfly.kernel.Refusal;

/** What to tell a person about a refusal: our own words for its type where we have them, else the refusal's. */
public final class RefusalWords {
    private static final String PREFIX = "refusal.";

    private RefusalWords() {}

    public static String of(Refusal refusal, Component speaker) {
        String key = PREFIX + refusal.type();
        String own = speaker.getTranslation(key);
        return own.equals(key) ? refusal.detail() : own;
    }
}
