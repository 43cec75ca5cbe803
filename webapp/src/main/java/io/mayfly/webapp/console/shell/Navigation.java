package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.security.SignedInPerson;

/** The ways to the views, each only for those who may go there. */
final class Navigation extends SideNav {
    private enum Entry {
        OVERVIEW("", "overview.title", Glyph.OVERVIEW, Permission.READ_ADDRESSES),
        ADDRESSES("addresses", "addresses.title", Glyph.ADDRESS, Permission.READ_ADDRESSES),
        DOMAINS("domains", "domains.title", Glyph.DOMAIN, Permission.READ_DOMAINS),
        API_KEYS("api-keys", "keys.title", Glyph.KEY, Permission.MANAGE_OWN_API_KEYS),
        AUDIT("audit", "audit.title", Glyph.AUDIT, Permission.READ_AUDIT);

        private final String path;
        private final String title;
        private final Glyph glyph;
        private final Permission needed;

        Entry(String path, String title, Glyph glyph, Permission needed) {
            this.path = path;
            this.title = title;
            this.glyph = glyph;
            this.needed = needed;
        }
    }

    Navigation(SignedInPerson person) {
        addClassName("mf-nav");
        getElement().setAttribute("aria-label", getTranslation("frame.navigation"));
        for (Entry entry : Entry.values()) {
            if (person.caller().may(entry.needed)) {
                addItem(item(entry));
            }
        }
    }

    private SideNavItem item(Entry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title), entry.path, entry.glyph.icon());
        item.setMatchNested(!entry.path.isEmpty());
        return item;
    }
}
