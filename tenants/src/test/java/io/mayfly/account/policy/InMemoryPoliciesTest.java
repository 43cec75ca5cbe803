package io.mayfly.account.policy;

import io.mayfly.testing.InMemoryHouse;

class InMemoryPoliciesTest extends PoliciesContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();

    InMemoryPoliciesTest() {
        super(HOUSE.transactions(), HOUSE.policies());
    }

    @Override
    protected void say(String scope, PolicySetting setting) {
        HOUSE.policies().say(scope, setting);
    }
}
