package io.mayfly.webapp.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sends who asks for a view without being signed in to the sign-in; each view's annotation says whom it lets in. */
@ApplicationScoped
public class ConsoleGuard {
    void guard(@Observes ServiceInitEvent event) {
        NavigationAccessControl control = new NavigationAccessControl();
        control.setLoginView("/login");
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(control));
    }
}
