package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.overview.OverviewNavigation;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands where a view could not be shown: what happened, that nothing was lost, and how to go on. */
@PermitAll
class FailureView extends Div implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Console failure {} at {}", reference, event.getLocation().getPath(), parameter.getException());
        addClassName("mf-view");
        add(new EmptyState(
                Glyph.WARNING,
                getTranslation("failure.title"),
                getTranslation("failure.view", reference),
                OverviewNavigation.link(getTranslation("failure.home"))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
