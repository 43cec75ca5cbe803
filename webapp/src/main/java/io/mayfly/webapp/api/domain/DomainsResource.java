package io.mayfly.webapp.api.domain;

import io.mayfly.mail.maildomain.CheckMailDomain;
import io.mayfly.mail.maildomain.ClaimOwnMailDomain;
import io.mayfly.mail.maildomain.DomainNotFound;
import io.mayfly.mail.maildomain.DomainReference;
import io.mayfly.mail.maildomain.ListDomainChecks;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.RemoveOwnMailDomain;
import io.mayfly.mail.maildomain.ShowMailDomain;
import io.mayfly.mail.maildomain.dns.ZoneFile;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The tenant's mail domains. Wherever {@code {domain}} stands, both the id and the name will do. */
@Path("domains")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DomainsResource {
    @Inject
    private ListMailDomains listMailDomains;

    @Inject
    private ClaimOwnMailDomain claimOwnMailDomain;

    @Inject
    private ShowMailDomain showMailDomain;

    @Inject
    private CheckMailDomain checkMailDomain;

    @Inject
    private ListDomainChecks listDomainChecks;

    @Inject
    private RemoveOwnMailDomain removeOwnMailDomain;

    @Inject
    private CurrentCaller current;

    @Inject
    private Settings settings;

    /** All of them, by name. */
    @GET
    public Listed<ShownDomain> list() {
        return Listed.all(listMailDomains.all(current.caller()).stream()
                .map(ShownDomain::of)
                .toList());
    }

    /** Claims one; it receives nothing until its records are published. */
    @POST
    public Response claim(@Nullable DomainWish body) {
        MailDomain domain = claimOwnMailDomain.claim(
                current.caller(), DomainWish.orEmpty(body).claim());
        return Response.created(URI.create(settings.baseUrl() + "/api/domains/" + domain.name()))
                .entity(ShownDomain.of(domain))
                .build();
    }

    /** One of them. */
    @GET
    @Path("{domain}")
    public ShownDomain show(@PathParam("domain") String domain) {
        return ShownDomain.of(showMailDomain
                .show(current.caller(), new DomainReference(domain))
                .domain());
    }

    /** Gives it back; 409 while addresses live on it, unless they may end with it. */
    @DELETE
    @Path("{domain}")
    public void remove(@PathParam("domain") String domain, @BeanParam DomainRemoval removal) {
        removeOwnMailDomain.remove(current.caller(), new DomainReference(domain), removal.endsAddresses());
    }

    /** What is to be published for it, and what was found of that last. */
    @GET
    @Path("{domain}/records")
    public Listed<ShownRecord> records(@PathParam("domain") String domain) {
        return Listed.all(ShownRecord.of(showMailDomain.show(current.caller(), new DomainReference(domain))));
    }

    /** The same as a file to import. */
    @GET
    @Path("{domain}/zone-file")
    @Produces(MediaType.TEXT_PLAIN)
    public Response zoneFile(@PathParam("domain") String domain) {
        return Response.ok(ZoneFile.of(showMailDomain
                        .show(current.caller(), new DomainReference(domain))
                        .records()))
                .header("Content-Disposition", "attachment; filename=\"mayfly-zone.txt\"")
                .build();
    }

    /** Looks at DNS now, and tells what was found. */
    @POST
    @Path("{domain}/checks")
    public ShownCheck check(@PathParam("domain") String domain) {
        return ShownCheck.of(checkMailDomain
                .check(current.caller(), new DomainReference(domain))
                .check()
                .orElseThrow(() -> new DomainNotFound(domain)));
    }

    /** What was found over time, the newest first. */
    @GET
    @Path("{domain}/checks")
    public Listed<ShownCheck> checks(@PathParam("domain") String domain) {
        return Listed.all(listDomainChecks.of(current.caller(), new DomainReference(domain)).stream()
                .map(ShownCheck::of)
                .toList());
    }
}
