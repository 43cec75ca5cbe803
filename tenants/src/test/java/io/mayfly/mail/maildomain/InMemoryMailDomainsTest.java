package io.mayfly.mail.maildomain;

import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryHouse;

class InMemoryMailDomainsTest extends MailDomainsContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();

    InMemoryMailDomainsTest() {
        super(HOUSE.transactions(), HOUSE.domains(), TenantId.next(), TenantId.next());
    }
}
