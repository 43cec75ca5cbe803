package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import io.mayfly.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;

/** What to tell a person about a refusal, in the person's language: by its reason, with its parameters filled in. */
public final class RefusalWords {
    private static final String PREFIX = "refusal.";

    private RefusalWords() {}

    /** Says what stands under a key, with values filled in; the key itself where nothing does. */
    public interface Translation {
        String of(String key, Object... values);
    }

    public static String of(Refusal refusal, Component speaker) {
        return of(refusal, (key, values) -> speaker.getTranslation(key, values));
    }

    /** Its English detail is the last resort: a test proves that none of ours needs it. */
    public static String of(Refusal refusal, Translation translation) {
        String key = PREFIX + refusal.reason();
        Object[] values = refusal.parameters().stream()
                .map(parameter -> said(parameter, translation))
                .toArray();
        String own = translation.of(key, values);
        return own.equals(key) ? refusal.detail() : own;
    }

    private static Object said(Object parameter, Translation translation) {
        return switch (parameter) {
            case Duration length -> new DurationWords(key -> translation.of(key)).of(length);
            case Instant time -> UtcTime.of(time);
            default -> parameter;
        };
    }
}
