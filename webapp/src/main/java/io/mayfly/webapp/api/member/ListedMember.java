package io.mayfly.webapp.api.member;

import io.mayfly.account.member.Member;
import io.mayfly.account.member.MemberDetails;
import io.mayfly.foundation.identity.Role;
import java.time.Instant;
import java.util.List;

/**
 * A member as members see each other.
 *
 * @param since when it was added, the last time
 * @param apiKeys how many keys act in its name now
 */
public record ListedMember(
        String id, String username, String name, String email, List<Role> roles, Instant since, int apiKeys) {
    static ListedMember of(MemberDetails details) {
        Member member = details.member();
        return new ListedMember(
                member.id().toString(),
                member.person().username(),
                member.person().name(),
                member.person().email(),
                member.roles().stream().sorted().toList(),
                member.since(),
                details.liveKeys());
    }
}
