package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.overview.TakeOverview.Overview;
import io.mayfly.webapp.console.address.AddressNavigation;
import io.mayfly.webapp.console.audit.AuditNavigation;

/** What ended within the last 24 hours, and where it is written who ended it. */
final class EndedPanel extends Section {
    private final FigureTile expired = new FigureTile("overview.expired", AddressNavigation.endedPath(State.EXPIRED));
    private final FigureTile deleted = new FigureTile("overview.deleted", AddressNavigation.endedPath(State.DELETED));

    /** @param mayAudit whether the person may see who did what */
    EndedPanel(boolean mayAudit) {
        Div head = new Div(new H2(getTranslation("overview.ended")));
        head.addClassName("mf-panel-head");
        if (mayAudit) {
            head.add(new Anchor(AuditNavigation.addressesOfADayPath(), getTranslation("overview.audit")));
        }
        Div figures = new Div(expired, deleted);
        figures.addClassName("mf-figures");
        addClassName("mf-panel");
        add(head, figures);
    }

    void show(Overview overview) {
        expired.show(overview.expired());
        deleted.show(overview.deleted());
    }
}
