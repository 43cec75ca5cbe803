package io.mayfly.webapp.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Hears of each session's way from the container: it begins as nobody's, has a new id once it is somebody's, and ends. */
@WebListener
public class SessionWays implements HttpSessionListener, HttpSessionIdListener {
    @Inject
    private ConsoleSessions sessions;

    @Inject
    private UnclaimedSessions unclaimed;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        unclaimed.add(event.getSession());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        unclaimed.remove(before);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        unclaimed.remove(event.getSession().getId());
        if (event.getSession().getAttribute(PersonInSession.ATTRIBUTE) instanceof PersonInSession person) {
            sessions.forget(person);
        }
    }
}
