package io.mayfly.account.member;

import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What programs act with in the name of members; it ends with the membership. */
public interface MemberCredentials {
    /** How many of them are good now, for each of the members that has some. */
    Map<MemberId, Integer> countLive(TenantId tenant, Set<MemberId> members, Instant now);

    /** Ends all of a member's. @return how many of them were good until now */
    int endAll(TenantId tenant, MemberId member, Instant now);
}
