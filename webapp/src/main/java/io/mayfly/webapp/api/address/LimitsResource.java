package io.mayfly.webapp.api.address;

import io.mayfly.mail.tempaddress.limits.ShowUsage;
import io.mayfly.mail.tempaddress.limits.Usage;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The caller's limits. */
@Path("limits")
@Produces(MediaType.APPLICATION_JSON)
public class LimitsResource {
    @Inject
    private ShowUsage showUsage;

    @Inject
    private CurrentCaller current;

    /** The member's limits; keys count as the member that made them. */
    public record Limits(Hourly newAddresses, Standing liveAddresses) {}

    /** A limit within any hour; {@code resetSeconds} is until one more is free. */
    public record Hourly(int limit, int used, int remaining, long resetSeconds) {}

    /** A limit at any one time. */
    public record Standing(int limit, int used, int remaining) {}

    /** What the caller has used of its limits. */
    @GET
    public Limits limits() {
        Usage usage = showUsage.of(current.caller());
        return new Limits(
                new Hourly(
                        usage.newPerHour(),
                        usage.madeWithinHour(),
                        Math.max(0, usage.newPerHour() - usage.madeWithinHour()),
                        usage.reset().toSeconds()),
                new Standing(usage.liveAddresses(), usage.live(), Math.max(0, usage.liveAddresses() - usage.live())));
    }
}
