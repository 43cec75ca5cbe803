package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;

/** What stands in the place of an empty list: why it is empty, and the step that changes that. */
final class NoKeys {
    private final Component speaker;
    private final boolean mayMake;
    private final Runnable make;
    private final Runnable clear;

    /**
     * @param make begins a new key
     * @param clear asks for all again that were searched
     */
    NoKeys(Component speaker, boolean mayMake, Runnable make, Runnable clear) {
        this.speaker = speaker;
        this.mayMake = mayMake;
        this.make = make;
        this.clear = clear;
    }

    EmptyState of(KeyQuery query) {
        if (query.isFiltered()) {
            Button all = new Button(speaker.getTranslation("keys.none.clear"), click -> clear.run());
            return new EmptyState(
                    Glyph.SEARCH, speaker.getTranslation("keys.none"), speaker.getTranslation("keys.none.words"), all);
        }
        String title = speaker.getTranslation(query.all() ? "keys.empty.all" : "keys.empty");
        if (!mayMake) {
            return new EmptyState(Glyph.KEY, title, speaker.getTranslation("keys.empty.readonly"));
        }
        Button first = new Button(speaker.getTranslation("keys.empty.next"), click -> make.run());
        first.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(Glyph.KEY, title, speaker.getTranslation("keys.empty.words"), first);
    }
}
