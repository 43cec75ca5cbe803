package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.server.VaadinServlet;
import io.mayfly.webapp.door.PdfLibrary;
import java.util.List;

/** A PDF as the reader's own browser draws it, by a library that it fetches when the first one is looked at. */
@Tag("mf-pdf")
@JavaScript("context://js/pdf.js")
@StyleSheet("context://css/pdf.css")
final class PdfPages extends Component {
    private static final List<String> WORDS = List.of(
            "loading",
            "label",
            "smaller",
            "bigger",
            "fit",
            "locked",
            "broken",
            "unloaded",
            "unreadable",
            "page",
            "more");

    PdfPages(String file) {
        getElement().setAttribute("src", file);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        String library = PdfLibrary.folder(VaadinServlet.getCurrent().getServletContext());
        getElement().setAttribute("library", library);
        // What stands in braces is filled in where the pages are counted.
        WORDS.forEach(word -> getElement().setAttribute("words-" + word, getTranslation("pdf." + word, "{0}", "{1}")));
    }
}
