package io.mayfly.webapp.api.address;

import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.mail.receiving.ShowRefusedMail;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;

/** Mail that an address did not take. */
@Path("temp-emails/{address}/refused-mail")
@Produces(MediaType.APPLICATION_JSON)
public class RefusedMailResource {
    @Inject
    private ShowRefusedMail showRefusedMail;

    @Inject
    private CurrentCaller current;

    /** How often mail was refused for one reason; a client that comes back counts again. */
    public record Refused(RefusedMail.Cause reason, long count, Instant firstAt, Instant lastAt) {
        static Refused of(RefusedMail refused) {
            return new Refused(refused.reason(), refused.count(), refused.firstAt(), refused.lastAt());
        }
    }

    /** One entry for each reason that there was, the latest first; it is a few seconds behind. */
    @GET
    public Listed<Refused> list(@PathParam("address") String address) {
        return Listed.all(showRefusedMail.of(current.caller(), new AddressReference(address)).stream()
                .map(Refused::of)
                .toList());
    }
}
