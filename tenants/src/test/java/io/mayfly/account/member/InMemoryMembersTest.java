package io.mayfly.account.member;

import io.mayfly.testing.InMemoryHouse;

class InMemoryMembersTest extends MembersContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();

    InMemoryMembersTest() {
        super(HOUSE.transactions(), HOUSE.tenants(), HOUSE.members());
    }
}
