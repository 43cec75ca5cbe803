package io.mayfly.webapp.api.message;

import io.mayfly.mail.message.ListMessages;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.api.http.PageParameters;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The messages of an address. */
@Path("temp-emails/{address}/messages")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
    @Inject
    private ListMessages listMessages;

    @Inject
    private CurrentCaller current;

    /** Newest first, by page, without their contents. */
    @GET
    public Listed<ShownMessage> list(@PathParam("address") String address, @BeanParam PageParameters page) {
        return Listed.of(listMessages
                .page(current.caller(), new AddressReference(address), page.request())
                .map(ShownMessage::of));
    }
}
