package io.mayfly.account.organisation;

import io.mayfly.testing.House;

class HibernateTenantsIT extends TenantsContract {
    private static final House HOUSE = House.shared();

    HibernateTenantsIT() {
        super(HOUSE.transactions(), HOUSE.organisations().tenants());
    }
}
