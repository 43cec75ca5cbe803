package io.mayfly.webapp.api.platform;

import io.mayfly.account.apikey.ApiKeyNotFound;
import io.mayfly.account.apikey.ListApiKeysOfTenant;
import io.mayfly.account.apikey.RevokeApiKeyOfTenant;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.Ids;
import io.mayfly.webapp.api.apikey.ShownKey;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.api.http.PageParameters;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The operator's hand on tenants' API keys. */
@ForOperators
@Path("platform/tenants/{slug}/api-keys")
@Produces(MediaType.APPLICATION_JSON)
public class PlatformApiKeysResource {
    @Inject
    private ListApiKeysOfTenant listApiKeysOfTenant;

    @Inject
    private RevokeApiKeyOfTenant revokeApiKeyOfTenant;

    @Inject
    private CurrentCaller current;

    /** All members' keys, newest first, by page; revoked ones are left out. */
    @GET
    public Listed<ShownKey> list(@PathParam("slug") String slug, @BeanParam PageParameters page) {
        current.operator();
        return Listed.of(listApiKeysOfTenant.page(slug, page.request()).map(ShownKey::of));
    }

    /** Revokes a key at once. */
    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("slug") String slug, @PathParam("id") String id) {
        ApiKeyId key = Ids.parse(id).map(ApiKeyId::new).orElseThrow(ApiKeyNotFound::new);
        revokeApiKeyOfTenant.revoke(current.operator(), slug, key);
    }
}
