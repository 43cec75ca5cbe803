package io.mayfly.mail.receiving;

import io.mayfly.account.organisation.Plan;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.testing.House;

class HibernateRefusedMailsIT extends RefusedMailsContract {
    private static final House HOUSE = House.shared();

    HibernateRefusedMailsIT() {
        super(
                HOUSE.transactions(),
                HOUSE.receiving().refusedMails(),
                HOUSE.addresses().addresses());
    }

    @Override
    MailDomain domain() {
        return HOUSE.mailDomain(HOUSE.home(Plan.STANDARD));
    }
}
