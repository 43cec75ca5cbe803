package io.mayfly.webapp.console.member;

import io.mayfly.account.member.BrowseMembers;
import io.mayfly.account.member.CountMembers;
import io.mayfly.account.member.LeaveOrganisation;
import io.mayfly.account.member.MemberDetails;
import io.mayfly.account.member.Members;
import io.mayfly.account.member.RemoveMember;
import io.mayfly.foundation.identity.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** What can be done about members, together for those who hand it on. */
@Dependent
public class MemberUse {
    @Inject
    private BrowseMembers browse;

    @Inject
    private CountMembers count;

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

    RemoveMember remove() {
        return remove;
    }

    LeaveOrganisation leave() {
        return leave;
    }
}
