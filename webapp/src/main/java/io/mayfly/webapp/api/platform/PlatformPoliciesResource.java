package io.mayfly.webapp.api.platform;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.policy.ChangePlatformPolicy;
import io.mayfly.account.policy.ListPlatformPolicies;
import io.mayfly.account.policy.PlatformLevel;
import io.mayfly.account.policy.SaidPolicy;
import io.mayfly.account.policy.ShowPlatformPolicy;
import io.mayfly.webapp.api.http.Choice;
import io.mayfly.webapp.api.http.EntityTags;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.api.policy.PolicyBody;
import io.mayfly.webapp.api.policy.PolicyDoor;
import io.mayfly.webapp.api.policy.ShownPolicy;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operator's hand on what the platform and its plans say, which binds all tenants. */
@ForOperators
@Path("platform/policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlatformPoliciesResource {
    @Inject
    private ListPlatformPolicies listPlatformPolicies;

    @Inject
    private ShowPlatformPolicy showPlatformPolicy;

    @Inject
    private ChangePlatformPolicy changePlatformPolicy;

    @Inject
    private CurrentCaller current;

    /** The levels that say something. */
    @GET
    public Listed<ShownPolicy> list() {
        current.operator();
        return Listed.all(
                listPlatformPolicies.all().stream().map(ShownPolicy::of).toList());
    }

    @GET
    @Path("platform")
    public Response showPlatform() {
        return show(platform(Optional.empty()));
    }

    /** Has the platform say what the body says, which is something on every setting. */
    @PUT
    @Path("platform")
    public Response changePlatform(@HeaderParam("If-Match") @Nullable String ifMatch, @Nullable PolicyBody body) {
        return change(platform(Optional.empty()), ifMatch, body);
    }

    @GET
    @Path("platform/{purpose}")
    public Response showPlatformOn(@PathParam("purpose") String purpose) {
        return show(platform(Optional.of(purpose)));
    }

    @PUT
    @Path("platform/{purpose}")
    public Response changePlatformOn(
            @PathParam("purpose") String purpose,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PolicyBody body) {
        return change(platform(Optional.of(purpose)), ifMatch, body);
    }

    @GET
    @Path("plans/{plan}")
    public Response showPlan(@PathParam("plan") String plan) {
        return show(plan(plan, Optional.empty()));
    }

    /** Has a plan say what the body says, and nothing else. */
    @PUT
    @Path("plans/{plan}")
    public Response changePlan(
            @PathParam("plan") String plan,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PolicyBody body) {
        return change(plan(plan, Optional.empty()), ifMatch, body);
    }

    @GET
    @Path("plans/{plan}/{purpose}")
    public Response showPlanOn(@PathParam("plan") String plan, @PathParam("purpose") String purpose) {
        return show(plan(plan, Optional.of(purpose)));
    }

    @PUT
    @Path("plans/{plan}/{purpose}")
    public Response changePlanOn(
            @PathParam("plan") String plan,
            @PathParam("purpose") String purpose,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PolicyBody body) {
        return change(plan(plan, Optional.of(purpose)), ifMatch, body);
    }

    private static PlatformLevel platform(Optional<String> purpose) {
        return new PlatformLevel(Optional.empty(), purpose.map(PolicyDoor::purpose));
    }

    private static PlatformLevel plan(String plan, Optional<String> purpose) {
        return new PlatformLevel(Optional.of(Choice.of(Plan.class, "plan", plan)), purpose.map(PolicyDoor::purpose));
    }

    private Response show(PlatformLevel level) {
        current.operator();
        return answer(showPlatformPolicy.one(level));
    }

    private Response change(PlatformLevel level, @Nullable String ifMatch, @Nullable PolicyBody body) {
        return answer(changePlatformPolicy.change(
                current.operator(), level, PolicyBody.orEmpty(body).terms(), EntityTags.version(ifMatch)));
    }

    private static Response answer(SaidPolicy said) {
        return PolicyDoor.answer(ShownPolicy.of(said), said);
    }
}
