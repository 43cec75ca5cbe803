package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mayfly.webapp.console.component.CopyButton;
import io.mayfly.webapp.console.component.FirstFocus;
import io.mayfly.webapp.door.ConsolePaths;

/** A new key's secret in the dialog that asked for it, this once: it closes only when somebody says to have copied it. */
final class ShownOnce {
    private ShownOnce() {}

    static void in(Dialog dialog, String secret) {
        Span shown = new Span(secret);
        shown.addClassName("mf-mono");
        CopyButton copy = new CopyButton(secret, "keys.copy").withText();
        Div prize = new Div(shown, copy);
        prize.addClassName("mf-prize");
        dialog.setHeaderTitle(dialog.getTranslation("keys.made.title"));
        dialog.removeAll();
        dialog.add(
                form(new Paragraph(dialog.getTranslation("keys.made.words")), prize, new Paragraph(reference(dialog))));
        dialog.getFooter().removeAll();
        dialog.getFooter().add(new Button(dialog.getTranslation("keys.made.done"), click -> dialog.close()));
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        FirstFocus.on(copy);
    }

    static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("mf-form");
        return form;
    }

    private static Anchor reference(Dialog dialog) {
        Anchor reference =
                new Anchor(ConsolePaths.REFERENCE, dialog.getTranslation("keys.made.reference"), AnchorTarget.BLANK);
        reference.setRouterIgnore(true);
        return reference;
    }
}
