package io.mayfly.account.apikey;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.identity.Role;
import io.mayfly.testing.House;
import java.util.List;

class HibernateKeyUsesIT extends KeyUsesContract {
    private static final House HOUSE = House.shared();

    HibernateKeyUsesIT() {
        super(
                HOUSE.transactions(),
                HOUSE.apiKeys().keys(),
                List.of(
                        HOUSE.member(HOUSE.tenant(Plan.STANDARD), Role.OWNER),
                        HOUSE.member(HOUSE.tenant(Plan.STANDARD), Role.OWNER)));
    }
}
