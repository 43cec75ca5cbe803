package io.mayfly.webapp.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Location;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.AuditEventId;
import io.mayfly.webapp.console.component.Destination;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.NavigationGroup;
import java.util.Optional;

/** The way to the audit log: all of it, or what was asked for. */
public final class AuditNavigation {
    static final String ROUTE = "audit";

    /** One entry, over the list. */
    static final String ENTRY = ROUTE + "/:entry";

    /** Where the list is had as a file. */
    static final String FILE = "csv/audit";

    public static final Destination DESTINATION = new Destination(
            AuditView.class, "audit.title", Glyph.AUDIT, new Destination.Place(NavigationGroup.ORGANISATION, 30));

    private AuditNavigation() {}

    /** Shows all that was done to one thing: an address, a domain, a member, a key. */
    public static void openHistory(String subject) {
        ask(DeedQuery.ALL.withWhat(subject));
    }

    /** Shows how policies were changed. */
    public static void openPolicies() {
        ask(DeedQuery.ALL.of(Optional.of(DeedGroup.POLICIES)));
    }

    /** A button that shows all that was done to one thing; unseen by whom the log isn't shown. */
    public static Button historyButton(Component speaker, Caller caller, String subject) {
        Button history =
                new Button(speaker.getTranslation("history"), Glyph.AUDIT.icon(), click -> openHistory(subject));
        history.setVisible(caller.may(Permission.READ_AUDIT));
        return history;
    }

    /** A link to what was done to addresses within the last 24 hours. */
    public static String addressesOfADayPath() {
        return ROUTE + "?"
                + DeedQuery.ALL
                        .of(Optional.of(DeedGroup.ADDRESSES))
                        .within(1)
                        .parameters()
                        .getQueryString();
    }

    /** Opens an entry, as a step in the history. */
    static void open(AuditEventId entry, DeedQuery query) {
        UI.getCurrent().navigate(ROUTE + "/" + entry, query.parameters());
    }

    /** What stands in the URL in the place of an entry's identity, when something does. */
    static Optional<String> entryIn(Location location) {
        return location.getSegments().stream().skip(1).findFirst().filter(segment -> !segment.isEmpty());
    }

    /** Asks the list something else, as a step in the history. */
    static void ask(DeedQuery query) {
        UI.getCurrent().navigate(ROUTE, query.parameters());
    }

    /** Notes in the URL what is asked, within the step that one is in. */
    static void note(DeedQuery query) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, query.parameters()));
    }
}
