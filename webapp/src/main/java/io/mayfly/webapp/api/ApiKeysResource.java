package io.mayfly.webapp.api;

import io.mayfly.UseCases;
import io.mayfly.access.ApiKeyId;
import io.mayfly.access.ApiKeyNotFound;
import io.mayfly.access.ManageApiKeys.Made;
import io.mayfly.shared.Ids;
import io.mayfly.webapp.Settings;
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
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The caller's own API keys. */
@Path("api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApiKeysResource {
    @Inject
    private UseCases useCases;

    @Inject
    private CurrentCaller current;

    @Inject
    private Settings settings;

    /** Newest first; revoked ones are left out. The keys themselves are never shown again. */
    @GET
    public Listed<ShownKey> list() {
        return Listed.all(useCases.manageApiKeys().own(current.caller()).stream()
                .map(ShownKey::of)
                .toList());
    }

    /** Makes a key; the answer is the only place that shows it. */
    @POST
    public Response make(@Nullable NewKey body) {
        NewKey wanted = NewKey.orEmpty(body);
        Made made = useCases.manageApiKeys().make(current.caller(), wanted.requiredName(), wanted.life());
        return Response.created(URI.create(
                        settings.baseUrl() + "/api/api-keys/" + made.key().id()))
                .entity(MadeKey.of(made))
                .build();
    }

    /** Revokes a key at once. */
    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        ApiKeyId key = Ids.parse(id).map(ApiKeyId::new).orElseThrow(ApiKeyNotFound::new);
        useCases.manageApiKeys().revoke(current.caller(), key);
    }
}
