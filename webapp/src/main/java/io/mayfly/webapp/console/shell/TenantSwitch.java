package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.mayfly.webapp.console.component.FreshStart;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.security.SignedInPerson;

/** Names the tenant; for members of several it is the way to the others. */
final class TenantSwitch extends Composite<Div> {
    TenantSwitch(SignedInPerson person) {
        getContent().add(person.memberships().size() > 1 ? menu(person) : name(person.tenantName()));
        getContent().addClassName("mf-tenant-switch");
    }

    private static Span name(String tenant) {
        Span name = new Span(Glyph.BUILDING.icon(), new Span(tenant));
        name.addClassName("mf-tenant");
        return name;
    }

    private Component menu(SignedInPerson person) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem root = bar.addItem(name(person.tenantName()));
        root.setAriaLabel(getTranslation("tenant.switch", person.tenantName()));
        person.memberships().forEach(membership -> {
            MenuItem item = root.getSubMenu().addItem(membership.tenantName(), click -> go(person, membership));
            item.setCheckable(true);
            item.setChecked(membership.tenantName().equals(person.tenantName()));
        });
        return bar;
    }

    /** All pages of the session begin anew: what one shows of a tenant must not be done in another. */
    static void go(SignedInPerson person, SignedInPerson.Membership membership) {
        person.switchTo(membership.tenantSlug());
        UI.getCurrent().getSession().getUIs().forEach(FreshStart::of);
    }
}
