package io.mayfly.account.apikey;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.testing.House;
import java.util.List;

class HibernateApiKeysIT extends ApiKeysContract {
    private static final House HOUSE = House.shared();
    private static final Tenant ACME = HOUSE.tenant(Plan.STANDARD);
    private static final Tenant GLOBEX = HOUSE.tenant(Plan.STANDARD);

    HibernateApiKeysIT() {
        super(HOUSE.transactions(), HOUSE.apiKeys().keys(), List.of(member(ACME), member(ACME), member(GLOBEX)));
    }

    private static Caller member(Tenant tenant) {
        return HOUSE.member(tenant, Role.OWNER);
    }
}
