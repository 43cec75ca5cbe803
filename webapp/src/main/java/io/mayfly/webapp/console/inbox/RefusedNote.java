package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Moment;
import java.util.List;

/** Tells that mail to the address was refused: how often, why, and when last. */
final class RefusedNote extends Div {
    RefusedNote(List<RefusedMail> refused) {
        addClassName("mf-refused");
        add(Glyph.WARNING.icon());
        refused.forEach(this::addLine);
    }

    private void addLine(RefusedMail refused) {
        Span line = new Span(getTranslation("inbox.refused." + refused.reason(), refused.count()) + " ");
        line.add(new Moment(refused.lastAt(), Moment.Form.SHORT));
        add(line);
    }
}
