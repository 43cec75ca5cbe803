package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import io.mayfly.account.signin.NoMembership;
import io.mayfly.webapp.console.component.FreshStart;
import io.mayfly.webapp.console.component.Glyph;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Stands for a moment where the person is no longer a member; then the console begins anew with what is left. */
@PermitAll
class LostMembershipView extends Div implements HasErrorParameter<NoMembership>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NoMembership> parameter) {
        addClassName("mf-view");
        add(new ErrorPage(Glyph.LOCK, getTranslation("lost.title"), getTranslation("lost.words")));
        FreshStart.of(event.getUI());
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lost.title") + " · Mayfly";
    }
}
