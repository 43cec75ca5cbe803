package io.mayfly.webapp.api;

import io.mayfly.UseCases;
import io.mayfly.organisation.Plan;
import io.mayfly.organisation.Tenant;
import io.mayfly.shared.Invalid;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The operator's view of tenants. */
@Path("platform/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlatformTenantsResource {
    @Inject
    private UseCases useCases;

    @Inject
    private CurrentCaller current;

    /** The body that makes a tenant; STANDARD is the plan when it names none. */
    public record NewTenant(
            @Nullable String slug,
            @Nullable String name,
            @Nullable String plan) {}

    /** A tenant: ACTIVE, or SUSPENDED. */
    public record ShownTenant(String id, String slug, String name, String plan, String state) {
        private static ShownTenant of(Tenant tenant) {
            return new ShownTenant(
                    tenant.id().toString(),
                    tenant.slug(),
                    tenant.name(),
                    tenant.plan().name(),
                    tenant.state().name());
        }
    }

    /** Makes a tenant with its key; 409 when the slug is taken. */
    @POST
    public Response create(@Nullable NewTenant body) {
        NewTenant wanted = body == null ? new NewTenant(null, null, null) : body;
        Tenant tenant = useCases.operateTenants()
                .create(
                        current.operator(),
                        required("slug", wanted.slug()),
                        required("name", wanted.name()),
                        wanted.plan() == null ? Plan.STANDARD : Choice.of(Plan.class, "plan", wanted.plan()));
        return Response.status(Response.Status.CREATED)
                .entity(ShownTenant.of(tenant))
                .build();
    }

    /** All tenants, by slug. */
    @GET
    public Listed<ShownTenant> list() {
        current.operator();
        return Listed.all(
                useCases.operateTenants().list().stream().map(ShownTenant::of).toList());
    }

    /** Refuses the tenant's mail from now on; keeps everything. */
    @POST
    @Path("{slug}/suspend")
    public ShownTenant suspend(@PathParam("slug") String slug) {
        return ShownTenant.of(useCases.operateTenants().suspend(current.operator(), slug));
    }

    @POST
    @Path("{slug}/resume")
    public ShownTenant resume(@PathParam("slug") String slug) {
        return ShownTenant.of(useCases.operateTenants().resume(current.operator(), slug));
    }

    static String required(String field, @Nullable String value) {
        if (value == null) {
            throw new Invalid(field, field + " is required");
        }
        return value;
    }
}
