package io.mayfly.webapp.api.member;

import io.mayfly.account.signin.ShowMembership;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.identity.Role;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** The caller itself. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    private ShowMembership showMembership;

    @Inject
    private CurrentCaller current;

    /**
     * Who calls.
     *
     * @param kind MEMBER (a person's token) or API_KEY
     * @param name the person's user name or the key's name
     */
    public record Me(
            Organisation tenant,
            Person member,
            String kind,
            String name,
            List<Role> roles,
            List<Permission> permissions) {}

    /** The tenant that the credential is for. */
    public record Organisation(String id, String slug, String name, String plan) {}

    /** The member; of a key, the one that made it. */
    public record Person(String id, String username, String name, String email) {}

    /** Who calls, for which tenant, and what that allows. */
    @GET
    public Me me() {
        Caller caller = current.caller();
        var membership = showMembership.of(caller);
        var tenant = membership.tenant();
        var person = membership.member().person();
        return new Me(
                new Organisation(
                        tenant.id().toString(),
                        tenant.slug(),
                        tenant.name(),
                        tenant.plan().name()),
                new Person(caller.member().toString(), person.username(), person.name(), person.email()),
                caller.actor().kind().name(),
                caller.actor().name(),
                caller.roles().stream().sorted().toList(),
                Stream.of(Permission.values()).filter(caller::may).toList());
    }
}
