package io.mayfly.webapp.api.overview;

import io.mayfly.foundation.event.Events.HourCount;
import io.mayfly.foundation.event.Events.SecondCount;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.overview.ListConcerns;
import io.mayfly.overview.TakeOverview;
import io.mayfly.overview.TakeOverview.Figure;
import io.mayfly.overview.TakeOverview.Overview;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The tenant at a glance. */
@Path("overview")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {
    @Inject
    private TakeOverview takeOverview;

    @Inject
    private ListConcerns listConcerns;

    @Inject
    private CurrentCaller current;

    /**
     * What the console shows first: figures each with what it was 24 hours ago, the mail of the last 24 hours by the clock's
     * hours and of the last minute by seconds (those without any left out), and what needs the caller, most pressing first.
     */
    public record ShownOverview(
            Figure liveAddresses,
            Figure receivedMessages,
            Figure expiredAddresses,
            Figure deletedAddresses,
            List<HourCount> messagesPerHour,
            List<SecondCount> messagesPerSecond,
            List<ShownConcern> concerns) {
        private static ShownOverview of(Overview figures, List<ShownConcern> concerns) {
            return new ShownOverview(
                    figures.live(),
                    figures.received(),
                    figures.expired(),
                    figures.deleted(),
                    figures.perHour(),
                    figures.lastMinute(),
                    concerns);
        }
    }

    /** How mail is flowing, what has ended, and what needs the caller. */
    @GET
    public ShownOverview overview() {
        Caller caller = current.caller();
        Overview figures = takeOverview.take(caller);
        return ShownOverview.of(
                figures, listConcerns.of(caller).stream().map(ShownConcern::of).toList());
    }
}
