package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.webapp.console.audit.AuditNavigation;
import io.mayfly.webapp.console.component.Glyph;
import java.util.List;

/** What can be done with an address now, by this person; empty when nothing can. */
public final class AddressMenu extends MenuBar {
    public AddressMenu(AddressDetails address, AddressActions actions) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        boolean live = AddressQuery.LIVE.contains(address.state());
        boolean change = live && actions.may(Permission.CHANGE_ADDRESSES);
        boolean delete = live && actions.may(Permission.DELETE_ADDRESSES);
        setVisible(change || delete || actions.may(Permission.READ_AUDIT));
        if (isVisible()) {
            MenuItem root = addItem(Glyph.MORE.icon(), getTranslation("address.menu"));
            root.setAriaLabel(getTranslation("address.menu.of", address.address()));
            if (live) {
                fill(root.getSubMenu(), address, actions);
            }
            if (actions.may(Permission.READ_AUDIT)) {
                root.getSubMenu()
                        .addItem(item(Glyph.AUDIT, "history"), click -> AuditNavigation.openHistory(address.handle()));
            }
        }
    }

    private void fill(SubMenu menu, AddressDetails address, AddressActions actions) {
        List<AddressDetails> one = List.of(address);
        if (actions.isGoing(address)) {
            if (actions.may(Permission.DELETE_ADDRESSES)) {
                menu.addItem(item(Glyph.RELOAD, "address.keep"), click -> actions.undo(one));
            }
            return;
        }
        if (actions.may(Permission.CHANGE_ADDRESSES)) {
            menu.addItem(item(Glyph.CLOCK, "address.extend"), click -> actions.extend(one));
            if (address.state() == State.PAUSED) {
                menu.addItem(item(Glyph.PLAY, "address.resume"), click -> actions.resume(one));
            } else {
                menu.addItem(item(Glyph.PAUSE, "address.pause"), click -> actions.pause(one));
            }
        }
        if (actions.may(Permission.DELETE_ADDRESSES)) {
            menu.addItem(item(Glyph.TRASH, "address.delete"), click -> actions.delete(one));
        }
    }

    private Span item(Glyph glyph, String key) {
        Span words = new Span(glyph.icon(), new Span(getTranslation(key)));
        words.addClassName("mf-item");
        return words;
    }
}
