package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.overview.OverviewNavigation;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Stands where a person's role doesn't reach. */
@PermitAll
@ParentLayout(MainLayout.class)
class ForbiddenView extends Div implements HasErrorParameter<PermissionDenied>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<PermissionDenied> parameter) {
        addClassName("mf-view");
        add(new ErrorPage(
                Glyph.LOCK,
                getTranslation("forbidden.title"),
                getTranslation("forbidden.words"),
                ErrorPage.back(getTranslation("failure.back")),
                OverviewNavigation.link(getTranslation("failure.home"))));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("forbidden.title") + " · Mayfly";
    }
}
