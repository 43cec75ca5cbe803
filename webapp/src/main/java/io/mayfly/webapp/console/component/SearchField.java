package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mayfly.foundation.identity.KeyText;
import java.util.function.Consumer;

/**
 * The field that searches the list of a view; tells what was typed when the person pauses. What is typed may come to stand
 * in a URL, where no API key belongs: one that was pasted is cut to its beginning.
 */
public final class SearchField extends TextField {
    private static final int TYPING_PAUSE_MILLIS = 200;

    public SearchField(String words, Consumer<String> typed) {
        setPlaceholder(words);
        setAriaLabel(words);
        setPrefixComponent(Glyph.SEARCH.icon());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        getElement().setAttribute("aria-keyshortcuts", "/");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.accept(KeyText.cut(change.getValue()));
            }
        });
    }

    /** Shows what is sought, but leaves alone what somebody is typing that says the same. */
    public void show(String text) {
        if (!getValue().strip().equals(text)) {
            setValue(text);
        }
    }
}
