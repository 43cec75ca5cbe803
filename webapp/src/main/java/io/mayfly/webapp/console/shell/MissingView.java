package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.overview.OverviewNavigation;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Stands where there is nothing, or nothing for this person. */
@PermitAll
@ParentLayout(MainLayout.class)
class MissingView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        addClassName("mf-view");
        removeAll();
        add(new ErrorPage(
                Glyph.SEARCH,
                getTranslation("missing.title"),
                getTranslation("missing.words"),
                ErrorPage.back(getTranslation("failure.back")),
                OverviewNavigation.link(getTranslation("failure.home"))));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("missing.title") + " · Mayfly";
    }
}
