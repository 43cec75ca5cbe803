package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;

/** What stands in the place of an empty list: why it is empty, and the step that changes that. */
final class NothingListed {
    private final Component speaker;
    private final boolean mayCreate;
    private final Runnable create;
    private final Runnable clear;

    /**
     * @param create begins a new address
     * @param clear asks for all live addresses again
     */
    NothingListed(Component speaker, boolean mayCreate, Runnable create, Runnable clear) {
        this.speaker = speaker;
        this.mayCreate = mayCreate;
        this.create = create;
        this.clear = clear;
    }

    EmptyState of(AddressQuery query) {
        if (!query.isPlain()) {
            return state(
                    Glyph.SEARCH,
                    "addresses.none",
                    "addresses.none.words",
                    new Button(say("addresses.none.clear"), click -> clear.run()));
        }
        if (!mayCreate) {
            return state(Glyph.ADDRESS, "addresses.empty", "addresses.empty.readonly");
        }
        Button first = new Button(say("addresses.empty.next"), click -> create.run());
        first.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return state(Glyph.ADDRESS, "addresses.empty", "addresses.empty.words", first);
    }

    private EmptyState state(Glyph glyph, String title, String words, Component... next) {
        return new EmptyState(glyph, say(title), say(words), next);
    }

    private String say(String key) {
        return speaker.getTranslation(key);
    }
}
