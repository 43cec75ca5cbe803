package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks once before something is destroyed; the button names what goes. The focus is on the way back, so that a key
 * pressed too much destroys nothing.
 */
public final class Confirmation {
    private Confirmation() {}

    /**
     * @param question the heading, as a question
     * @param consequence what is lost
     * @param deed the button's words, naming what is destroyed
     */
    public static void ask(String question, String consequence, String deed, Runnable confirmed) {
        Dialog dialog = new Dialog();
        dialog.setOverlayRole("alertdialog");
        dialog.addClassName("mf-asking");
        dialog.setHeaderTitle(question);
        Paragraph words = new Paragraph(consequence);
        words.addClassName("mf-form");
        dialog.add(words);
        Button cancel = new Button(dialog.getTranslation("cancel"), click -> dialog.close());
        Button destroy = new Button(deed, click -> {
            dialog.close();
            confirmed.run();
        });
        destroy.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        destroy.addClassName("mf-deed");
        destroy.setDisableOnClick(true);
        dialog.getFooter().add(cancel, destroy);
        dialog.open();
        FirstFocus.on(cancel);
    }
}
