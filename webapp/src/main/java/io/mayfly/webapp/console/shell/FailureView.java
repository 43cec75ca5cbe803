package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.overview.OverviewNavigation;
import io.mayfly.webapp.door.Outage;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands where a view could not be shown: what happened, that nothing was lost, and how to go on. */
@PermitAll
class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    private String title = "failure.title";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassName("mf-view");
        if (Outage.isBehind(parameter.getException())) {
            title = "unavailable.title";
            String failure = parameter.getException().toString();
            LOG.warn("The database can't be reached, for the console's {}: {}", place(event), failure);
            add(new ErrorPage(
                    Glyph.WARNING,
                    getTranslation("unavailable.title"),
                    getTranslation("unavailable.view"),
                    again(event.getLocation())));
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Console failure {} at {}", reference, place(event), parameter.getException());
        add(new ErrorPage(
                Glyph.WARNING,
                getTranslation("failure.title"),
                getTranslation("failure.view", reference),
                OverviewNavigation.link(getTranslation("failure.home"))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Which view it was, for the log; what follows in the path may be an address, which logs would keep beyond its end. */
    private static String place(BeforeEnterEvent event) {
        return event.getLocation().getFirstSegment();
    }

    /** Asks the server for the whole page: the router would see the way to where it is already. */
    private Anchor again(Location location) {
        String path = location.getPathWithQueryParameters();
        Anchor again = new Anchor(path.isEmpty() ? "." : path, getTranslation("unavailable.again"));
        again.setRouterIgnore(true);
        return again;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(title) + " · Mayfly";
    }
}
