package io.mayfly.webapp.console.member;

import io.mayfly.account.member.LeaveOrganisation;
import io.mayfly.account.member.RemoveMember;
import io.mayfly.account.member.SearchMembers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What can be done about members, together for those who hand it on. */
@Dependent
public class MemberUse {
    @Inject
    private SearchMembers search;

    @Inject
    private RemoveMember remove;

    @Inject
    private LeaveOrganisation leave;

    SearchMembers search() {
        return search;
    }

    RemoveMember remove() {
        return remove;
    }

    LeaveOrganisation leave() {
        return leave;
    }
}
