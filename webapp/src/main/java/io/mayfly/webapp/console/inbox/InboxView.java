package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.mail.receiving.ShowRefusedMail;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.mail.tempaddress.AddressNotFound;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.ShowTempAddress;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.webapp.console.address.AddressActions;
import io.mayfly.webapp.console.address.AddressNavigation;
import io.mayfly.webapp.console.address.AddressUse;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.LiveUpdates;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The inbox of one address; the URL names the address, the message that is open, and the tab of it. */
@Route(InboxNavigation.ROUTE)
@Needs(Permission.READ_ADDRESSES)
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ShowTempAddress showTempAddress;
    private final transient ShowRefusedMail showRefusedMail;
    private final transient MessageUse messages;
    private final transient SignedInPerson person;
    private final transient AddressActions actions;
    private transient InboxPlace place = InboxPlace.of("");
    private Optional<InboxPanes> panes = Optional.empty();
    private Optional<InboxHead> head = Optional.empty();
    private transient Optional<AddressDetails> shown = Optional.empty();

    @Inject
    InboxView(
            ShowTempAddress showTempAddress,
            ShowRefusedMail showRefusedMail,
            MessageUse messages,
            AddressUse addresses,
            SignedInPerson person,
            LiveUpdates live) {
        this.showTempAddress = showTempAddress;
        this.showRefusedMail = showRefusedMail;
        this.messages = messages;
        this.person = person;
        this.actions = new AddressActions(person::caller, addresses, this, this::refresh);
        addClassName("mf-view");
        live.watch(this, person.caller().tenant(), this::concerns, this::refresh);
    }

    private boolean concerns(Event event) {
        return AddressEvent.addressIn(event)
                .filter(address ->
                        shown.map(AddressDetails::id).filter(address::equals).isPresent())
                .isPresent();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InboxPlace asked =
                InboxPlace.parse(event.getRouteParameters(), event.getLocation().getQueryParameters());
        boolean other = !asked.address().equals(place.address());
        place = asked;
        if (other) {
            load();
        } else {
            panes.ifPresent(opened -> opened.show(asked));
        }
    }

    private void load() {
        removeAll();
        panes = Optional.empty();
        head = Optional.empty();
        shown = Optional.empty();
        try {
            AddressDetails address = look();
            InboxHead top = new InboxHead(address, actions);
            head = Optional.of(top);
            top.show(address, refused());
            add(top, body(address));
        } catch (AddressNotFound missing) {
            Anchor back = AddressNavigation.link();
            back.setText(getTranslation("inbox.back"));
            add(new EmptyState(
                    Glyph.ENDED, getTranslation("inbox.missing"), getTranslation("inbox.missing.words"), back));
        }
    }

    private List<RefusedMail> refused() {
        return showRefusedMail.of(person.caller(), new AddressReference(place.address()));
    }

    private AddressDetails look() {
        AddressDetails address = showTempAddress.one(person.caller(), new AddressReference(place.address()));
        shown = Optional.of(address);
        return address;
    }

    private Component body(AddressDetails address) {
        if (hasEnded(address)) {
            return panel(
                    new EmptyState(Glyph.ENDED, getTranslation("inbox.ended"), getTranslation("inbox.ended.words")));
        }
        if (!address.permits(person.caller(), Permission.READ_MESSAGES)) {
            return panel(new EmptyState(
                    Glyph.LOCK,
                    getTranslation("inbox.forbidden"),
                    getTranslation("inbox.forbidden.words", address.counts().stored())));
        }
        InboxPanes opened =
                new InboxPanes(place, new AddressMail(messages, person, place.address()), InboxNavigation::go);
        opened.show(place);
        panes = Optional.of(opened);
        return opened;
    }

    private static boolean hasEnded(AddressDetails address) {
        return address.state() == State.EXPIRED || address.state() == State.DELETED;
    }

    private static Div panel(EmptyState state) {
        Div panel = new Div(state);
        panel.addClassName("mf-panel");
        return panel;
    }

    /** Looks again, after a deed of one's own or news from elsewhere. */
    private void refresh() {
        AddressDetails address = look();
        if (panes.isEmpty() || hasEnded(address)) {
            load();
            return;
        }
        head.ifPresent(top -> top.show(address, refused()));
        panes.ifPresent(InboxPanes::refresh);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        int unread = shown.map(address -> address.counts().unread()).orElse(0);
        return (unread > 0 ? "(" + unread + ") " : "")
                + shown.map(AddressDetails::address).orElse(place.address()) + " · Mayfly";
    }
}
