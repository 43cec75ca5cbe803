package io.mayfly.mail.maildomain;

import io.mayfly.account.organisation.Plan;
import io.mayfly.testing.House;

class HibernateMailDomainsIT extends MailDomainsContract {
    private static final House HOUSE = House.shared();

    HibernateMailDomainsIT() {
        super(
                HOUSE.transactions(),
                HOUSE.domains().domains(),
                HOUSE.tenant(Plan.STANDARD).id(),
                HOUSE.tenant(Plan.STANDARD).id());
    }
}
