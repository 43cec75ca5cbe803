package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import io.mayfly.webapp.console.component.Glyph;

/** The pages of a PDF, with the way to save it beside them; Escape closes it. */
final class PdfDialog extends Dialog {
    /**
     * @param name of the file
     * @param file where its bytes are
     * @param download the link that saves it
     */
    PdfDialog(String name, String file, Anchor download) {
        setHeaderTitle(name);
        addThemeName("mf-pdf");
        Button close = new Button(Glyph.CROSS.icon(), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(getTranslation("close"));
        Div ways = new Div(download, close);
        ways.addClassName("mf-pdf-ways");
        getHeader().add(ways);
        add(new PdfPages(file));
    }

    /** Going elsewhere closes it, as by the browser's Back. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Registration gone = event.getUI().addAfterNavigationListener(navigation -> close());
        addDetachListener(detached -> gone.remove());
    }
}
