package io.mayfly.webapp.api.apikey;

import io.mayfly.account.apikey.ApiKeyNotFound;
import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.ListAllApiKeys;
import io.mayfly.account.apikey.ListApiKeys;
import io.mayfly.account.apikey.MadeApiKey;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.account.apikey.RevokeApiKey;
import io.mayfly.account.apikey.RotateApiKey;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.Ids;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.api.http.PageParameters;
import io.mayfly.webapp.api.http.SearchParameter;
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

/** The caller's own API keys, and for those who may all of the organisation. */
@Path("api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApiKeysResource {
    @Inject
    private ListApiKeys listApiKeys;

    @Inject
    private ListAllApiKeys listAllApiKeys;

    @Inject
    private CreateApiKey createApiKey;

    @Inject
    private RotateApiKey rotateApiKey;

    @Inject
    private RevokeApiKey revokeApiKey;

    @Inject
    private CurrentCaller current;

    @Inject
    private Settings settings;

    /** Newest first, by page; revoked ones are left out. The keys themselves are never shown again. */
    @GET
    public Listed<ShownKey> list(
            @BeanParam KeyParameters keys, @BeanParam SearchParameter search, @BeanParam PageParameters page) {
        PageRequest part = page.request();
        Page<OwnedKey> found = switch (keys.whose()) {
            case ME -> listApiKeys.own(current.caller(), search.text(), part);
            case ALL -> listAllApiKeys.page(current.caller(), search.text(), part);
        };
        return Listed.of(found.map(ShownKey::of));
    }

    /** Makes a key; the answer is the only place that shows it. */
    @POST
    public Response make(@Nullable NewKey body) {
        return created(
                createApiKey.create(current.caller(), NewKey.orEmpty(body).wish()));
    }

    /** Replaces an own key by a new one; the answer is the only place that shows it. */
    @POST
    @Path("{id}/rotate")
    public Response rotate(@PathParam("id") String id, @Nullable Rotation body) {
        return created(rotateApiKey.rotate(
                current.caller(), key(id), Rotation.orEmpty(body).terms()));
    }

    private Response created(MadeApiKey made) {
        return Response.created(URI.create(
                        settings.baseUrl() + "/api/api-keys/" + made.key().id()))
                .entity(MadeKey.of(made))
                .build();
    }

    /** Revokes a key at once: an own one, or any of the organisation for those who may. */
    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        revokeApiKey.revoke(current.caller(), key(id));
    }

    private static ApiKeyId key(String id) {
        return Ids.parse(id).map(ApiKeyId::new).orElseThrow(ApiKeyNotFound::new);
    }
}
