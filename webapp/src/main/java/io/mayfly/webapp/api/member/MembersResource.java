package io.mayfly.webapp.api.member;

import io.mayfly.account.member.LeaveOrganisation;
import io.mayfly.account.member.MemberNotFound;
import io.mayfly.account.member.RemoveMember;
import io.mayfly.account.member.SearchMembers;
import io.mayfly.account.member.ShowMember;
import io.mayfly.kernel.Ids;
import io.mayfly.kernel.MemberId;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.api.http.PageParameters;
import io.mayfly.webapp.api.http.SearchParameter;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The people of the caller's organisation. */
@Path("members")
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
    @Inject
    private SearchMembers searchMembers;

    @Inject
    private ShowMember showMember;

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
    public ListedMember show(@PathParam("id") String id) {
        return ListedMember.of(showMember.one(current.caller(), member(id)));
    }

    /** Ends a membership with all its keys, at once; 409 when it is the caller's own, or the only owner's. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        removeMember.remove(current.caller(), member(id));
    }

    /** Ends the caller's own membership with all its keys, at once; 409 when nobody else is an owner. */
    @DELETE
    @Path("me")
    public void leave() {
        leaveOrganisation.leave(current.caller());
    }

    private static MemberId member(String id) {
        return Ids.parse(id).map(MemberId::new).orElseThrow(() -> new MemberNotFound(id));
    }
}
