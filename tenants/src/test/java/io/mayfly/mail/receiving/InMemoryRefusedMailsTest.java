package io.mayfly.mail.receiving;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.testing.InMemoryHouse;
import java.util.UUID;

class InMemoryRefusedMailsTest extends RefusedMailsContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();

    InMemoryRefusedMailsTest() {
        super(HOUSE.transactions(), HOUSE.refusedMails(), HOUSE.addresses());
    }

    @Override
    MailDomain domain() {
        Tenant tenant = HOUSE.tenant("t" + UUID.randomUUID(), Plan.STANDARD);
        return HOUSE.domain(tenant, tenant.slug() + ".example");
    }
}
