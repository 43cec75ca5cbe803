package io.mayfly.webapp.api;

import io.mayfly.UseCases;
import io.mayfly.access.ManageApiKeys.Made;
import io.mayfly.organisation.Member;
import io.mayfly.organisation.Person;
import io.mayfly.organisation.Role;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator's hand on tenants' members. */
@Path("platform/tenants/{slug}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlatformMembersResource {
    @Inject
    private UseCases useCases;

    @Inject
    private CurrentCaller current;

    /** The body that makes a person of Keycloak a member; {@code subject} is its {@code sub} claim. */
    public record NewMember(
            @Nullable String subject,
            @Nullable String username,
            @Nullable String email,
            @Nullable String name,
            @Nullable List<String> roles) {
        private Person person() {
            String known = PlatformTenantsResource.required("username", username);
            return new Person(
                    PlatformTenantsResource.required("subject", subject),
                    known,
                    PlatformTenantsResource.required("email", email),
                    name == null ? known : name);
        }
    }

    /** A member. */
    public record ShownMember(String id, String subject, String username, String email, String name, List<Role> roles) {
        private static ShownMember of(Member member) {
            Person person = member.person();
            return new ShownMember(
                    member.id().toString(),
                    person.subject(),
                    person.username(),
                    person.email(),
                    person.name(),
                    member.roles().stream().sorted().toList());
        }
    }

    /** Adds a member; 409 when there is one of this subject or user name. */
    @POST
    public Response add(@PathParam("slug") String slug, @Nullable NewMember body) {
        NewMember wanted = body == null ? new NewMember(null, null, null, null, null) : body;
        List<String> roles = wanted.roles() == null ? List.of() : wanted.roles();
        Member member = useCases.operateTenants()
                .addMember(current.operator(), slug, wanted.person(), Choice.allOf(Role.class, "roles", roles));
        return Response.status(Response.Status.CREATED)
                .entity(ShownMember.of(member))
                .build();
    }

    /** The tenant's members, by user name. */
    @GET
    public Listed<ShownMember> list(@PathParam("slug") String slug) {
        current.operator();
        return Listed.all(useCases.operateTenants().membersOf(slug).stream()
                .map(ShownMember::of)
                .toList());
    }

    /** Makes an API key that counts as the member's; the answer is the only place that shows it. */
    @POST
    @Path("{username}/api-keys")
    public Response makeKey(
            @PathParam("slug") String slug, @PathParam("username") String username, @Nullable NewKey body) {
        NewKey wanted = NewKey.orEmpty(body);
        Made made = useCases.manageApiKeys()
                .makeFor(current.operator(), slug, username, wanted.requiredName(), wanted.life());
        return Response.status(Response.Status.CREATED).entity(MadeKey.of(made)).build();
    }
}
