package io.mayfly.account.apikey;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.identity.Role;
import io.mayfly.testing.InMemoryHouse;
import java.util.List;
import java.util.UUID;

class InMemoryKeyUsesTest extends KeyUsesContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();

    InMemoryKeyUsesTest() {
        super(
                HOUSE.transactions(),
                HOUSE.apiKeys(),
                List.of(
                        HOUSE.member(HOUSE.tenant(name("acme"), Plan.STANDARD), name("anna"), Role.OWNER),
                        HOUSE.member(HOUSE.tenant(name("globex"), Plan.STANDARD), name("gina"), Role.OWNER)));
    }

    private static String name(String like) {
        return like + "-" + UUID.randomUUID();
    }
}
