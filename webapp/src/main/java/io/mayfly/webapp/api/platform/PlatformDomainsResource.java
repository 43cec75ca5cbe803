package io.mayfly.webapp.api.platform;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.Faults;
import io.mayfly.mail.maildomain.ClaimMailDomain;
import io.mayfly.mail.maildomain.ListMailDomainsOfTenant;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.RemoveMailDomain;
import io.mayfly.mail.maildomain.VerifyMailDomain;
import io.mayfly.webapp.api.domain.ShownDomain;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.Choice;
import io.mayfly.webapp.api.http.Listed;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The operator's hand on tenants' mail domains. */
@ForOperators
@Path("platform/tenants/{slug}/domains")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlatformDomainsResource {
    @Inject
    private ClaimMailDomain claimMailDomain;

    @Inject
    private VerifyMailDomain verifyMailDomain;

    @Inject
    private RemoveMailDomain removeMailDomain;

    @Inject
    private ListMailDomainsOfTenant listMailDomainsOfTenant;

    @Inject
    private CurrentCaller current;

    /** The body that claims a domain; {@code verified} vouches for it at once. */
    public record NewDomain(@Nullable String name, @Nullable Boolean verified) implements Checked {
        @Override
        public void check() {
            domain();
        }

        private DomainName domain() {
            return named(PlatformTenantsResource.required("name", name));
        }
    }

    /** Which domain to remove, and whether its addresses may end with it. */
    public static class Removal implements Checked {
        @PathParam("name")
        private String name = "";

        @QueryParam("endAddresses")
        private @Nullable String endAddresses;

        @Override
        public void check() {
            Faults faults = new Faults();
            faults.check(this::domain);
            faults.check(this::endsAddresses);
            faults.throwIfAny();
        }

        private DomainName domain() {
            return named(name);
        }

        private boolean endsAddresses() {
            return endAddresses != null && Choice.of(YesOrNo.class, "endAddresses", endAddresses) == YesOrNo.TRUE;
        }
    }

    /** Claims a domain for the tenant. */
    @POST
    public Response claim(@PathParam("slug") String slug, @Nullable NewDomain body) {
        Actor operator = current.operator();
        NewDomain wanted = body == null ? new NewDomain(null, null) : body;
        MailDomain domain =
                claimMailDomain.claim(operator, slug, wanted.domain(), Boolean.TRUE.equals(wanted.verified()));
        return Response.status(Response.Status.CREATED)
                .entity(ShownDomain.of(domain))
                .build();
    }

    /** The tenant's domains, by name. */
    @GET
    public Listed<ShownDomain> list(@PathParam("slug") String slug) {
        current.operator();
        return Listed.all(
                listMailDomainsOfTenant.of(slug).stream().map(ShownDomain::of).toList());
    }

    /** Takes the domain from the tenant; 409 while addresses live on it, unless they may end with it. */
    @DELETE
    @Path("{name}")
    public void remove(@PathParam("slug") String slug, @BeanParam Removal removal) {
        removeMailDomain.remove(current.operator(), slug, removal.domain(), removal.endsAddresses());
    }

    /** What elsewhere is a domain is called the name of one here. */
    private static DomainName named(String name) {
        return Faults.renaming("domain", "name", () -> DomainName.of(name));
    }

    private enum YesOrNo {
        TRUE,
        FALSE
    }

    /** Vouches for a claimed domain; 409 when it is verified for another tenant. */
    @POST
    @Path("{name}/verify")
    public ShownDomain verify(@PathParam("slug") String slug, @PathParam("name") String name) {
        return ShownDomain.of(verifyMailDomain.verify(current.operator(), slug, named(name)));
    }
}
