package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks once before something is destroyed; the button names what goes. */
public final class Confirmation {
    private Confirmation() {}

    /**
     * @param question the heading, as a question
     * @param consequence what is lost
     * @param deed the button's words, naming what is destroyed
     */
    public static void ask(String question, String consequence, String deed, Runnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("cancel"));
        dialog.setConfirmText(deed);
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(event -> confirmed.run());
        dialog.open();
    }
}
