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
     * Closed by whoever looks at it, it takes its step with it. The step is made as Flow makes one, since the router in the
     * browser counts them.
     */
    private static final String STEP = """
            const here = location.href;
            let left = false;
            dispatchEvent(new CustomEvent('vaadin-navigate', {
              detail: { state: null, url: here.slice(document.baseURI.length), replace: false, callback: false } }));
            addEventListener('popstate', () => { left = true; this.opened = false; }, { once: true });
            this.addEventListener('opened-changed', ({ detail }) => {
              if (!detail.value && !left && location.href === here) history.back();
            })""";

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

    /** A step of its own in the history, so that Back leads from the pages to the message; going elsewhere closes it. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(STEP);
        Registration gone = event.getUI().addAfterNavigationListener(navigation -> close());
        addDetachListener(detached -> gone.remove());
    }
}
