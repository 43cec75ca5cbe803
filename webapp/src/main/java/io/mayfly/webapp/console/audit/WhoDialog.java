package io.mayfly.webapp.console.audit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.mayfly.webapp.console.component.FirstFocus;
import java.util.function.Consumer;

/** Asks by whom the deeds were done that a list is to show. */
final class WhoDialog extends Dialog {
    /** @param chosen hears part of a name, or nothing for anybody */
    WhoDialog(String now, Consumer<String> chosen) {
        // Components
        TextField name = new TextField(getTranslation("audit.who.name"));
        name.setHelperText(getTranslation("audit.who.help"));
        name.setValue(now);
        name.setClearButtonVisible(true);
        Button show = new Button(getTranslation("audit.who.show"));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // Listeners
        show.addClickListener(click -> {
            close();
            chosen.accept(name.getValue());
        });
        show.addClickShortcut(Key.ENTER).listenOn(this);

        // Layout
        setHeaderTitle(getTranslation("audit.who.ask"));
        Div form = new Div(name);
        form.addClassName("mf-form");
        add(form);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), show);
        FirstFocus.on(name);
    }
}
