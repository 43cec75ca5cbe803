package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.webapp.console.address.AddressActions;
import io.mayfly.webapp.console.address.AddressMenu;
import io.mayfly.webapp.console.address.AddressNavigation;
import io.mayfly.webapp.console.address.AddressWords;
import io.mayfly.webapp.console.component.AddressText;
import io.mayfly.webapp.console.component.CopyButton;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.TimeLeft;
import java.util.List;

/** The top of an inbox: the address to copy, how it stands, and what can be done with it. */
final class InboxHead extends Div {
    InboxHead(AddressDetails address, List<RefusedMail> refused, AddressActions actions) {
        // Components
        Anchor back = AddressNavigation.link();
        back.add(Glyph.BACK.icon());
        back.setAriaLabel(getTranslation("inbox.back"));
        back.addClassName("mf-back");
        H1 name = new H1(new AddressText(address.address()));
        name.addClassName("mf-mono");
        Div title = new Div(name);
        title.addClassName("mf-copyable");
        if (address.name().clear().isPresent()) {
            CopyButton copy = new CopyButton(address.address(), "address.copy");
            copy.getElement().setAttribute("aria-keyshortcuts", "c");
            title.add(copy);
        } else {
            name.addClassName("mf-quiet");
            name.setTitle(AddressWords.help(address, this));
        }
        Span purpose = new Span(AddressWords.word(address.purpose(), this));
        purpose.addClassName("mf-quiet");
        Span space = new Span();
        space.addClassName("mf-grow");

        // Layout
        addClassNames("mf-head", "mf-inbox-head");
        add(back, title, AddressWords.chip(address.state(), this), purpose);
        if (address.state() == State.ACTIVE || address.state() == State.PAUSED) {
            add(new TimeLeft(address.createdAt(), address.expiresAt()));
        }
        add(space, new AddressMenu(address, actions));
        if (!refused.isEmpty()) {
            add(new RefusedNote(refused));
        }
    }
}
