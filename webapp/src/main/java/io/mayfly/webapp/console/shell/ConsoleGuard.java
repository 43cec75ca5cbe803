package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.webapp.console.component.Admission;
import io.mayfly.webapp.console.component.Notice;
import io.mayfly.webapp.door.ConsolePaths;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Stands before every view: sends who is not signed in to the sign-in, and others where the view lets them in. */
@ApplicationScoped
class ConsoleGuard {
    @Inject
    private SignedInPerson person;

    void guard(@Observes ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> guard(init.getUI()));
    }

    private void guard(UI ui) {
        if (person.settle()) {
            Notice.refused(ui.getTranslation("lost.moved", person.tenantName()));
        }
        NavigationAccessControl signIn =
                new NavigationAccessControl(List.of(ConsoleGuard::signedIn), new DefaultAccessCheckDecisionResolver());
        signIn.setLoginView("/" + ConsolePaths.LOGIN);
        ui.addBeforeEnterListener(signIn);
        ui.addBeforeEnterListener(this::admit);
    }

    private static AccessCheckResult signedIn(NavigationContext context) {
        return context.getPrincipal() == null ? context.deny("Nobody is signed in") : context.allow();
    }

    private void admit(BeforeEnterEvent event) {
        Class<?> view = event.getNavigationTarget();
        if (HasErrorParameter.class.isAssignableFrom(view)) {
            return;
        }
        Admission admission = Admission.to(view);
        if (!admission.admits(person.caller())) {
            switch (admission) {
                case Admission.Permitted permitted ->
                    event.rerouteToError(new PermissionDenied(permitted.needed()), "");
                case Admission.Everybody everybody -> throw new IllegalStateException("Everybody is let in");
                case Admission.Nobody nobody -> event.rerouteToError(NotFoundException.class);
            }
        }
    }
}
