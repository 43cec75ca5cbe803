package io.mayfly.account.member;

import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts to members what they have, within the transaction of the use case that shows them. */
final class ShownMembers {
    private final MemberCredentials credentials;
    private final Clock clock;

    ShownMembers(MemberCredentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    List<MemberDetails> of(TenantId tenant, List<Member> members) {
        Map<MemberId, Integer> live = credentials.countLive(
                tenant, members.stream().map(Member::id).collect(Collectors.toSet()), clock.instant());
        return members.stream()
                .map(member -> new MemberDetails(member, live.getOrDefault(member.id(), 0)))
                .toList();
    }
}
