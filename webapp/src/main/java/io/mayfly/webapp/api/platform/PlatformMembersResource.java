package io.mayfly.webapp.api.platform;

import io.mayfly.account.apikey.CreateApiKeyForMember;
import io.mayfly.account.apikey.MadeApiKey;
import io.mayfly.account.member.AddMember;
import io.mayfly.account.member.ChangeRolesInTenant;
import io.mayfly.account.member.ListMembers;
import io.mayfly.account.member.Member;
import io.mayfly.account.member.MemberDetails;
import io.mayfly.account.member.Person;
import io.mayfly.account.member.RemoveMemberOfTenant;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Faults;
import io.mayfly.webapp.api.apikey.MadeKey;
import io.mayfly.webapp.api.apikey.NewKey;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.api.member.RoleNames;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operator's hand on tenants' members. */
@ForOperators
@Path("platform/tenants/{slug}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlatformMembersResource {
    @Inject
    private AddMember addMember;

    @Inject
    private ListMembers listMembers;

    @Inject
    private ChangeRolesInTenant changeRoles;

    @Inject
    private RemoveMemberOfTenant removeMemberOfTenant;

    @Inject
    private CreateApiKeyForMember createApiKeyForMember;

    @Inject
    private CurrentCaller current;

    /** The body that makes a person of Keycloak a member; {@code subject} is its {@code sub} claim. */
    public record NewMember(
            @Nullable String subject,
            @Nullable String username,
            @Nullable String email,
            @Nullable String name,
            @Nullable List<@Nullable String> roles)
            implements Checked {
        @Override
        public void check() {
            wish();
        }

        /** A person in these roles. */
        private record Wish(Person person, Set<Role> roles) {}

        private Wish wish() {
            Faults faults = new Faults();
            Supplier<String> sub = faults.read(() -> PlatformTenantsResource.required("subject", subject));
            Supplier<String> known = faults.read(() -> PlatformTenantsResource.required("username", username));
            Supplier<String> mail = faults.read(() -> PlatformTenantsResource.required("email", email));
            // Of what is missing that was noted first, so that its being empty isn't.
            faults.check(() -> new Person(orEmpty(subject), orEmpty(username), orEmpty(email), shownName()));
            Supplier<Set<Role>> rights = faults.read(() -> RoleNames.read(roles));
            faults.throwIfAny();
            return new Wish(new Person(sub.get(), known.get(), mail.get(), shownName()), rights.get());
        }

        /** Whoever has none is shown by the user name; when that is missing, the name isn't what is wrong. */
        private String shownName() {
            return name != null ? name : username == null || username.isBlank() ? "?" : username;
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** The body that gives a member roles in place of those it has. */
    public record NewRoles(@Nullable List<@Nullable String> roles) implements Checked {
        @Override
        public void check() {
            RoleNames.read(roles);
        }
    }

    /** A member; {@code apiKeys} is how many keys act in its name now. */
    public record ShownMember(
            String id, String subject, String username, String email, String name, List<Role> roles, int apiKeys) {
        private static ShownMember of(MemberDetails details) {
            Member member = details.member();
            Person person = member.person();
            return new ShownMember(
                    member.id().toString(),
                    person.subject(),
                    person.username(),
                    person.email(),
                    person.name(),
                    member.roles().stream().sorted().toList(),
                    details.liveKeys());
        }
    }

    /** Adds a member; 409 when there is one of this subject or user name. Who was removed comes back as the same one. */
    @POST
    public Response add(@PathParam("slug") String slug, @Nullable NewMember body) {
        NewMember wanted = body == null ? new NewMember(null, null, null, null, null) : body;
        NewMember.Wish wish = wanted.wish();
        Member member = addMember.add(current.operator(), slug, wish.person(), wish.roles());
        return Response.status(Response.Status.CREATED)
                .entity(ShownMember.of(new MemberDetails(member, 0)))
                .build();
    }

    /** Gives the member other roles; 409 when it is the only owner and wouldn't be one any more. */
    @PUT
    @Path("{username}/roles")
    public ShownMember changeRoles(
            @PathParam("slug") String slug, @PathParam("username") String username, @Nullable NewRoles body) {
        Set<Role> wanted = RoleNames.read(body == null ? null : body.roles());
        return ShownMember.of(changeRoles.change(current.operator(), slug, username, wanted));
    }

    /** The tenant's members, by user name. */
    @GET
    public Listed<ShownMember> list(@PathParam("slug") String slug) {
        current.operator();
        return Listed.all(listMembers.of(slug).stream().map(ShownMember::of).toList());
    }

    /** Ends a membership with all its keys, at once; 409 when it is the only owner's. */
    @DELETE
    @Path("{username}")
    public void remove(@PathParam("slug") String slug, @PathParam("username") String username) {
        removeMemberOfTenant.remove(current.operator(), slug, username);
    }

    /** Makes an API key that counts as the member's; the answer is the only place that shows it. */
    @POST
    @Path("{username}/api-keys")
    public Response makeKey(
            @PathParam("slug") String slug, @PathParam("username") String username, @Nullable NewKey body) {
        MadeApiKey made = createApiKeyForMember.create(
                current.operator(), slug, username, NewKey.orEmpty(body).wish());
        return Response.status(Response.Status.CREATED).entity(MadeKey.of(made)).build();
    }
}
