package io.mayfly.account.policy;

import io.mayfly.kernel.TenantId;
import java.time.Instant;

/** Living addresses of which so many are beyond whatever is asked. */
public record InMemoryLiving(int many) implements LivingAddresses {
    @Override
    public int beyond(Instant end, Among among, int most) {
        return many;
    }

    @Override
    public int holdingMoreThan(long messages, Among among, int most) {
        return many;
    }

    @Override
    public int membersWithMoreThan(long living, TenantId tenant, Instant now, int most) {
        return many;
    }

    @Override
    public int membersWhoMadeMoreThan(long made, TenantId tenant, Instant since, int most) {
        return many;
    }
}
