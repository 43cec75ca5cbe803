package io.mayfly.webapp.console.member;

import io.mayfly.account.member.BrowseMembers;
import io.mayfly.account.member.ChangeRoles;
import io.mayfly.account.member.CountMembers;
import io.mayfly.account.member.LeaveOrganisation;
import io.mayfly.account.member.Member;
import io.mayfly.account.member.MemberDetails;
import io.mayfly.account.member.MemberReference;
import io.mayfly.account.member.Members;
import io.mayfly.account.member.RemoveMember;
import io.mayfly.account.member.ShowMember;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done about members, together for those who hand it on. */
@Dependent
public class MemberUse {
    @Inject
    private BrowseMembers browse;

    @Inject
    private CountMembers count;

    @Inject
    private ShowMember show;

    @Inject
    private ChangeRoles changeRoles;

    @Inject
    private RemoveMember remove;

    @Inject
    private LeaveOrganisation leave;

    List<MemberDetails> slice(Caller caller, MemberQuery query, int offset, int limit) {
        return browse.slice(caller, query.sought(), new Members.Slice(query.order(), offset, limit));
    }

    int count(Caller caller, MemberQuery query) {
        return count.count(caller, query.sought());
    }

    /** A member as it stands now. */
    MemberDetails show(Caller caller, MemberDetails member) {
        return show.one(caller, MemberReference.of(member.member().id()));
    }

    /** Gives a member roles in place of those that it was shown with; refuses when it has changed since. */
    MemberDetails give(Caller caller, MemberDetails shown, Set<Role> roles) {
        Member member = shown.member();
        return changeRoles.change(
                caller, MemberReference.of(member.id()), new ChangeRoles.Wish(roles, Optional.of(member.version())));
    }

    RemoveMember remove() {
        return remove;
    }

    LeaveOrganisation leave() {
        return leave;
    }
}
