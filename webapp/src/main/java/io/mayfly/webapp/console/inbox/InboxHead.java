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
import io.mayfly.webapp.console.component.Renewed;
import io.mayfly.webapp.console.component.TimeLeft;
import java.util.List;

/** The top of an inbox: the address to copy, how it stands, and what can be done with it. */
final class InboxHead extends Div {
    private final transient AddressActions actions;
    private final Renewed state = new Renewed();
    private final Renewed left = new Renewed();
    private final Renewed menu = new Renewed();
    private final Renewed refusals = new Renewed();

    InboxHead(AddressDetails address, AddressActions actions) {
        this.actions = actions;

        // Components
        Anchor back = AddressNavigation.link();
        back.add(Glyph.BACK.icon());
        back.setAriaLabel(getTranslation("inbox.back"));
        back.addClassName("mf-back");
        Span purpose = new Span(AddressWords.word(address.purpose(), this));
        purpose.addClassName("mf-quiet");
        Span space = new Span();
        space.addClassName("mf-grow");

        // Layout
        addClassNames("mf-head", "mf-inbox-head");
        add(back, title(address), state, purpose, left, space, menu, refusals);
    }

    private Div title(AddressDetails address) {
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
        return title;
    }

    /** Shows how the address stands now, and what mail to it was refused. */
    void show(AddressDetails address, List<RefusedMail> refused) {
        State now = address.state();
        boolean counting = now == State.ACTIVE || now == State.PAUSED;
        state.show(now, () -> AddressWords.chip(now, this));
        left.show(
                List.of(counting, address.createdAt(), address.expiresAt()),
                () -> counting ? new TimeLeft(address.createdAt(), address.expiresAt()) : new Span());
        menu.show(List.of(now, actions.isGoing(address)), () -> new AddressMenu(address, actions));
        refusals.show(refused, () -> refused.isEmpty() ? new Span() : new RefusedNote(refused));
    }
}
