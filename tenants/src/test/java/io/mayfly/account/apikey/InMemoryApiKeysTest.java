package io.mayfly.account.apikey;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.testing.InMemoryHouse;
import java.util.List;
import java.util.UUID;

class InMemoryApiKeysTest extends ApiKeysContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();
    private static final Tenant ACME = HOUSE.tenant("acme", Plan.STANDARD);
    private static final Tenant GLOBEX = HOUSE.tenant("globex", Plan.STANDARD);

    InMemoryApiKeysTest() {
        super(HOUSE.transactions(), HOUSE.apiKeys(), List.of(member(ACME), member(ACME), member(GLOBEX)));
    }

    private static Caller member(Tenant tenant) {
        return HOUSE.member(tenant, "m" + UUID.randomUUID(), Role.OWNER);
    }
}
