package io.mayfly.webapp.api.domain;

import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The tenant's mail domains. */
@Path("domains")
@Produces(MediaType.APPLICATION_JSON)
public class DomainsResource {
    @Inject
    private ListMailDomains listMailDomains;

    @Inject
    private CurrentCaller current;

    /** All of them, by name. */
    @GET
    public Listed<ShownDomain> list() {
        return Listed.all(listMailDomains.all(current.caller()).stream()
                .map(ShownDomain::of)
                .toList());
    }
}
