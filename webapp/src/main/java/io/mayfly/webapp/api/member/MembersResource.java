package io.mayfly.webapp.api.member;

import io.mayfly.account.member.ChangeRoles;
import io.mayfly.account.member.LeaveOrganisation;
import io.mayfly.account.member.MemberDetails;
import io.mayfly.account.member.MemberReference;
import io.mayfly.account.member.RemoveMember;
import io.mayfly.account.member.SearchMembers;
import io.mayfly.account.member.ShowMember;
import io.mayfly.webapp.api.http.EntityTags;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.api.http.PageParameters;
import io.mayfly.webapp.api.http.SearchParameter;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The people of the caller's organisation. Where {@code {id}} stands, the user name will do, too. */
@Path("members")
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
    @Inject
    private SearchMembers searchMembers;

    @Inject
    private ShowMember showMember;

    @Inject
    private ChangeRoles changeRoles;

    @Inject
    private RemoveMember removeMember;

    @Inject
    private LeaveOrganisation leaveOrganisation;

    @Inject
    private CurrentCaller current;

    /** Newest first, by page; {@code q} is part of a name, user name or e-mail address. */
    @GET
    public Listed<ListedMember> list(@BeanParam SearchParameter search, @BeanParam PageParameters page) {
        return Listed.of(searchMembers
                .page(current.caller(), search.text(), page.request())
                .map(ListedMember::of));
    }

    /** One of them. */
    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        return shown(showMember.one(current.caller(), new MemberReference(id)));
    }

    /** Gives one other roles; 412 when {@code If-Match} names an older state, 409 when it is the only owner. */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable MemberPatch body) {
        MemberPatch patch = body == null ? new MemberPatch(null) : body;
        return shown(
                changeRoles.change(current.caller(), new MemberReference(id), patch.wish(EntityTags.version(ifMatch))));
    }

    /** Ends a membership with all its keys, at once; 409 when it is the caller's own, or the only owner's. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        removeMember.remove(current.caller(), new MemberReference(id));
    }

    /** Ends the caller's own membership with all its keys, at once; 409 when nobody else is an owner. */
    @DELETE
    @Path("me")
    public void leave() {
        leaveOrganisation.leave(current.caller());
    }

    private static Response shown(MemberDetails details) {
        return Response.ok(ListedMember.of(details))
                .header("ETag", EntityTags.of(details.member().version()))
                .build();
    }
}
