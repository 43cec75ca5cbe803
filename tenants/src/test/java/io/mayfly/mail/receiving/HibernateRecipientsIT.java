package io.mayfly.mail.receiving;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.testing.House;

class HibernateRecipientsIT extends RecipientsContract {
    private static final House HOUSE = House.shared();

    HibernateRecipientsIT() {
        super(
                HOUSE.transactions(),
                HOUSE.receiving().recipients(),
                HOUSE.addresses().addresses(),
                HOUSE.domains().domains());
    }

    @Override
    MailDomain claim() {
        Tenant tenant = HOUSE.tenant(Plan.STANDARD);
        return HOUSE.domains()
                .claimMailDomain()
                .claim(House.OPERATOR, tenant.slug(), DomainName.of(tenant.slug() + ".example"), false);
    }

    @Override
    void suspend(TenantId tenant) {
        HOUSE.transactions()
                .runAcrossTenants(() -> HOUSE.organisations()
                        .tenants()
                        .find(tenant)
                        .orElseThrow()
                        .suspend());
    }
}
