package io.mayfly.account.member;

import io.mayfly.testing.House;

class HibernateMembersIT extends MembersContract {
    private static final House HOUSE = House.shared();

    HibernateMembersIT() {
        super(
                HOUSE.transactions(),
                HOUSE.organisations().tenants(),
                HOUSE.members().members());
    }
}
