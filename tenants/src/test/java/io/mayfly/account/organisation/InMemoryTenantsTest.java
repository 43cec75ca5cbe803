package io.mayfly.account.organisation;

import io.mayfly.testing.InMemoryHouse;

class InMemoryTenantsTest extends TenantsContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();

    InMemoryTenantsTest() {
        super(HOUSE.transactions(), HOUSE.tenants());
    }
}
