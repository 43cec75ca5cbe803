package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A button that puts a text on the clipboard and says that it did. */
@Tag("mf-copy")
public final class CopyButton extends Component {
    private final String labelKey;

    /**
     * @param labelKey message key of the button's label, such as "Copy address"
     */
    public CopyButton(String value, String labelKey) {
        this.labelKey = labelKey;
        setValue(value);
    }

    public void setValue(String value) {
        getElement().setAttribute("value", value);
    }

    /** Shows the label beside the icon, as the main button of a dialog does. */
    public CopyButton withText() {
        getElement().setAttribute("text", getTranslation(labelKey));
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setAttribute("label", getTranslation(labelKey));
        getElement().setAttribute("done", getTranslation("copy.done"));
    }
}
