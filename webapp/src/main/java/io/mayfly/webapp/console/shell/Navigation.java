package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.webapp.console.address.AddressNavigation;
import io.mayfly.webapp.console.apikey.ApiKeyNavigation;
import io.mayfly.webapp.console.audit.AuditNavigation;
import io.mayfly.webapp.console.component.Admission;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.NavigationGroup;
import io.mayfly.webapp.console.domain.DomainNavigation;
import io.mayfly.webapp.console.member.MemberNavigation;
import io.mayfly.webapp.console.overview.OverviewNavigation;
import io.mayfly.webapp.console.policy.PolicyNavigation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The ways to the views in their groups, each only for those whom its view lets in. */
final class Navigation extends Nav {
    static final List<Destination> DESTINATIONS = List.of(
            OverviewNavigation.DESTINATION,
            AddressNavigation.DESTINATION,
            DomainNavigation.DESTINATION,
            PolicyNavigation.DESTINATION,
            MemberNavigation.DESTINATION,
            ApiKeyNavigation.DESTINATION,
            AuditNavigation.DESTINATION);

    Navigation(Caller caller) {
        addClassName("mf-nav");
        getElement().setAttribute("aria-label", getTranslation("frame.navigation"));
        for (NavigationGroup group : NavigationGroup.values()) {
            List<Destination> entries =
                    open(caller).filter(one -> one.place().group() == group).toList();
            if (!entries.isEmpty()) {
                add(group(group, entries));
            }
        }
    }

    /** All that this person may go to, in the order of the navigation. */
    static Stream<Destination> open(Caller caller) {
        return DESTINATIONS.stream()
                .filter(destination -> Admission.to(destination.view()).admits(caller))
                .sorted(Comparator.comparing((Destination one) -> one.place().group())
                        .thenComparing(one -> one.place().order()));
    }

    /** The groups lie within one landmark; each of them would be another. */
    private SideNav group(NavigationGroup group, List<Destination> entries) {
        SideNav list = new SideNav();
        if (group != NavigationGroup.HOME) {
            list.setLabel(getTranslation("group." + group));
        }
        list.getElement().setAttribute("role", "group");
        entries.forEach(destination -> list.addItem(item(destination)));
        return list;
    }

    private SideNavItem item(Destination destination) {
        String path = destination.path();
        String title = getTranslation(destination.title());
        SideNavItem item = new SideNavItem(title, path, destination.glyph().icon());
        item.setMatchNested(!path.isEmpty());
        item.getElement().setAttribute("title", title);
        return item;
    }
}
