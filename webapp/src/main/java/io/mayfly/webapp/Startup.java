package io.mayfly.webapp;

import io.mayfly.webapp.composition.SchemaVersion;
import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.job.KeyUseNotes;
import io.mayfly.webapp.job.RecurringJobs;
import io.mayfly.webapp.live.EventTail;
import io.mayfly.webapp.observe.FloodGuard;
import io.mayfly.webapp.observe.MetricsDoor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts what runs beside requests when the application is deployed, and stops it when the application goes. */
@WebListener
public class Startup implements ServletContextListener {
    @Inject
    private Settings settings;

    @Inject
    private SchemaVersion schema;

    @Inject
    private EventTail tail;

    @Inject
    private KeyUseNotes keyUses;

    @Inject
    private RecurringJobs jobs;

    @Inject
    private MetricsDoor metrics;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        FloodGuard.standBeforeAll();
        schema.requireFit();
        event.getServletContext().getSessionCookieConfig().setSecure(settings.isSecure());
        tail.start();
        keyUses.start();
        jobs.start();
        metrics.open();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        metrics.close();
        jobs.stop();
        keyUses.stop();
        tail.stop();
        FloodGuard.leaveAll();
    }
}
