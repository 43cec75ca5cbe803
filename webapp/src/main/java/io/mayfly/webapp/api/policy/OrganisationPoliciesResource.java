package io.mayfly.webapp.api.policy;

import io.mayfly.account.policy.LevelReference;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the organisation says for all its domains. */
@Path("policies/organisation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationPoliciesResource {
    @Inject
    private PolicyDoor door;

    /** What it says on all purposes. */
    @GET
    public Response show() {
        return door.show(level());
    }

    /** Has it say what the body says, and nothing else; 412 when {@code If-Match} names an older state. */
    @PUT
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, @Nullable PolicyBody body) {
        return door.change(level(), ifMatch, body);
    }

    /** Has it say nothing. */
    @DELETE
    public void clear(@HeaderParam("If-Match") @Nullable String ifMatch) {
        door.clear(level(), ifMatch);
    }

    /** What the body would do. */
    @POST
    @Path("preview")
    public ShownPreview preview(@Nullable PolicyBody body) {
        return door.preview(level(), body);
    }

    /** What it says on one purpose. */
    @GET
    @Path("{purpose}")
    public Response showOne(@PathParam("purpose") String purpose) {
        return door.show(level(purpose));
    }

    @PUT
    @Path("{purpose}")
    public Response changeOne(
            @PathParam("purpose") String purpose,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PolicyBody body) {
        return door.change(level(purpose), ifMatch, body);
    }

    @DELETE
    @Path("{purpose}")
    public void clearOne(@PathParam("purpose") String purpose, @HeaderParam("If-Match") @Nullable String ifMatch) {
        door.clear(level(purpose), ifMatch);
    }

    @POST
    @Path("{purpose}/preview")
    public ShownPreview previewOne(@PathParam("purpose") String purpose, @Nullable PolicyBody body) {
        return door.preview(level(purpose), body);
    }

    private static LevelReference level() {
        return PolicyDoor.organisation(Optional.empty());
    }

    private static LevelReference level(String purpose) {
        return PolicyDoor.organisation(Optional.of(PolicyDoor.purpose(purpose)));
    }
}
