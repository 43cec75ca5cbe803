package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.webapp.console.address.AddressNavigation;
import io.mayfly.webapp.console.apikey.ApiKeyNavigation;
import io.mayfly.webapp.console.audit.AuditNavigation;
import io.mayfly.webapp.console.component.Admission;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.domain.DomainNavigation;
import io.mayfly.webapp.console.member.MemberNavigation;
import io.mayfly.webapp.console.overview.OverviewNavigation;
import java.util.List;

/** The ways to the views, each only for those whom its view lets in. */
final class Navigation extends SideNav {
    static final List<Destination> DESTINATIONS = List.of(
            OverviewNavigation.DESTINATION,
            AddressNavigation.DESTINATION,
            DomainNavigation.DESTINATION,
            MemberNavigation.DESTINATION,
            ApiKeyNavigation.DESTINATION,
            AuditNavigation.DESTINATION);

    Navigation(Caller caller) {
        addClassName("mf-nav");
        getElement().setAttribute("aria-label", getTranslation("frame.navigation"));
        DESTINATIONS.stream()
                .filter(destination -> Admission.to(destination.view()).admits(caller))
                .forEach(destination -> addItem(item(destination)));
    }

    private SideNavItem item(Destination destination) {
        String path = destination.path();
        SideNavItem item = new SideNavItem(
                getTranslation(destination.title()), path, destination.glyph().icon());
        item.setMatchNested(!path.isEmpty());
        return item;
    }
}
