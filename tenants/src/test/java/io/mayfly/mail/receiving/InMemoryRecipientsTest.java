package io.mayfly.mail.receiving;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.testing.InMemoryHouse;
import java.util.UUID;

class InMemoryRecipientsTest extends RecipientsContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();

    InMemoryRecipientsTest() {
        super(HOUSE.transactions(), HOUSE.recipients(), HOUSE.addresses(), HOUSE.domains());
    }

    @Override
    MailDomain claim() {
        Tenant tenant = HOUSE.tenant("t" + UUID.randomUUID(), Plan.STANDARD);
        return HOUSE.claimedDomain(tenant, tenant.slug() + ".example");
    }

    @Override
    void suspend(TenantId tenant) {
        HOUSE.suspend(tenant);
    }
}
