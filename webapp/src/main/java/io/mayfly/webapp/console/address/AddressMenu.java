package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.MenuEntry;
import java.util.List;

/** What can be done with an address now, by this person; empty when nothing can. */
public final class AddressMenu extends MenuBar {
    public AddressMenu(AddressDetails address, AddressActions actions) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        List<MenuEntry> entries = actions.offered(address);
        setVisible(!entries.isEmpty());
        if (isVisible()) {
            MenuItem root = addItem(Glyph.MORE.icon(), getTranslation("address.menu"));
            root.setAriaLabel(getTranslation("address.menu.of", address.address()));
            entries.forEach(entry -> root.getSubMenu()
                    .addItem(entry.shown(), click -> entry.deed().run()));
        }
    }
}
