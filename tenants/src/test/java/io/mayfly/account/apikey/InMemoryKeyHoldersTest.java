package io.mayfly.account.apikey;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.testing.InMemoryHouse;

class InMemoryKeyHoldersTest extends KeyHoldersContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();
    private static final Caller ANNA = HOUSE.member(HOUSE.tenant("acme", Plan.STANDARD), "anna", Role.OWNER);

    InMemoryKeyHoldersTest() {
        super(HOUSE.transactions(), HOUSE.apiKeys(), HOUSE.keyHolders(), ANNA, "acme");
    }
}
