package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.overview.OverviewNavigation;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Stands where a person's role doesn't reach. */
@PermitAll
class ForbiddenView extends Div implements HasErrorParameter<PermissionDenied> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<PermissionDenied> parameter) {
        addClassName("mf-view");
        add(new EmptyState(
                Glyph.LOCK,
                getTranslation("forbidden.title"),
                getTranslation("forbidden.words"),
                OverviewNavigation.link(getTranslation("failure.home"))));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
