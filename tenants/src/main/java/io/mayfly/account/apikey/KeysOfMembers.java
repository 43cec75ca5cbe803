package io.mayfly.account.apikey;

import io.mayfly.account.member.MemberCredentials;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** API keys as what ends with their member. */
public final class KeysOfMembers implements MemberCredentials {
    private final ApiKeys keys;

    public KeysOfMembers(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Map<MemberId, Integer> countLive(TenantId tenant, Set<MemberId> members, Instant now) {
        return keys.countUsable(tenant, members, now);
    }

    @Override
    public int endAll(TenantId tenant, MemberId member, Instant now) {
        List<ApiKey> all = keys.of(tenant, member);
        int live = (int) all.stream().filter(key -> key.isUsableAt(now)).count();
        all.forEach(key -> key.revoke(now));
        return live;
    }
}
