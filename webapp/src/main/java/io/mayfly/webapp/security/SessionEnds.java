package io.mayfly.webapp.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Hears of each session's end from the container. */
@WebListener
public class SessionEnds implements HttpSessionListener {
    @Inject
    private ConsoleSessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(PersonInSession.ATTRIBUTE) instanceof PersonInSession person) {
            sessions.forget(person);
        }
    }
}
