package io.mayfly.webapp.api.platform;

import io.mayfly.account.organisation.CreateTenant;
import io.mayfly.account.organisation.ListTenants;
import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.RemoveTenant;
import io.mayfly.account.organisation.ResumeTenant;
import io.mayfly.account.organisation.SuspendTenant;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.Choice;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operator's view of tenants. */
@ForOperators
@Path("platform/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlatformTenantsResource {
    @Inject
    private CreateTenant createTenant;

    @Inject
    private ListTenants listTenants;

    @Inject
    private RemoveTenant removeTenant;

    @Inject
    private SuspendTenant suspendTenant;

    @Inject
    private ResumeTenant resumeTenant;

    @Inject
    private CurrentCaller current;

    /** The body that makes a tenant; STANDARD is the plan when it names none. */
    public record NewTenant(
            @Nullable String slug,
            @Nullable String name,
            @Nullable String plan) implements Checked {
        /** A tenant on this plan. */
        private record Wish(String slug, String name, Plan plan) {}

        @Override
        public void check() {
            wish();
        }

        private Wish wish() {
            Faults faults = new Faults();
            Supplier<String> key = faults.read(() -> required("slug", slug));
            Supplier<String> called = faults.read(() -> required("name", name));
            // Of what is missing that was noted first, so that its being empty isn't.
            faults.check(() -> Tenant.requireNames(orEmpty(slug), orEmpty(name)));
            Supplier<Plan> on = faults.read(() -> plan == null ? Plan.STANDARD : Choice.of(Plan.class, "plan", plan));
            faults.throwIfAny();
            return new Wish(key.get(), called.get(), on.get());
        }
    }

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
        NewTenant.Wish wanted = (body == null ? new NewTenant(null, null, null) : body).wish();
        Tenant tenant = createTenant.create(current.operator(), wanted.slug(), wanted.name(), wanted.plan());
        return Response.status(Response.Status.CREATED)
                .entity(ShownTenant.of(tenant))
                .build();
    }

    /** All tenants, by slug. */
    @GET
    public Listed<ShownTenant> list() {
        current.operator();
        return Listed.all(listTenants.all().stream().map(ShownTenant::of).toList());
    }

    /** Takes the tenant away with its members, keys and domains; 409 while it has addresses that have not ended. */
    @DELETE
    @Path("{slug}")
    public void remove(@PathParam("slug") String slug) {
        removeTenant.remove(current.operator(), slug);
    }

    /** Refuses the tenant's mail from now on; keeps everything. */
    @POST
    @Path("{slug}/suspend")
    public ShownTenant suspend(@PathParam("slug") String slug) {
        return ShownTenant.of(suspendTenant.suspend(current.operator(), slug));
    }

    @POST
    @Path("{slug}/resume")
    public ShownTenant resume(@PathParam("slug") String slug) {
        return ShownTenant.of(resumeTenant.resume(current.operator(), slug));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String required(String field, @Nullable String value) {
        if (value == null) {
            throw new Invalid(field, field + " is required");
        }
        return value;
    }
}
