package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.vault.ContentKey;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.testing.House;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MariaDbRecipientsIT extends RecipientsContract {
    private static final House HOUSE = House.shared();

    MariaDbRecipientsIT() {
        super(
                HOUSE.transactions(),
                HOUSE.receiving().recipients(),
                HOUSE.addresses().addresses(),
                HOUSE.domains().domains());
    }

    /** The other transaction is on a connection of its own, and ends after this one. */
    @Test
    void passesOverAddressThatSomebodyElseHolds() throws SQLException {
        House.Home home = HOUSE.home(Plan.STANDARD);
        AddressId held = HOUSE.address(home, "held").id();
        AddressId free = HOUSE.address(home, "free").id();
        try (Connection other = HOUSE.pool().getConnection();
                PreparedStatement lock = other.prepareStatement("select 1 from temp_address where id = ? for update")) {
            lock.setObject(1, held.value());
            lock.executeQuery();

            assertThat(HOUSE.transactions()
                            .callAcrossTenants(
                                    () -> HOUSE.receiving().recipients().hold(List.of(held, free))))
                    .containsOnlyKeys(free);

            other.rollback();
        }
    }

    @Test
    void readsTheKeysThatUnsealWhatTheAddressHolds() {
        House.Home home = HOUSE.home(Plan.STANDARD);
        HOUSE.address(home, "keyed");
        Recipient found = HOUSE.receiving()
                .recipients()
                .find(EmailAddress.of(home.address("keyed")))
                .orElseThrow();
        MessageId message = MessageId.next();
        ContentKey read = HOUSE.foundation()
                .vault()
                .unwrapped(found.tenant(), found.id(), found.key().orElseThrow());

        byte[] sealed = read.sealFacts(new byte[] {1, 2, 3}, message);

        assertThat(HOUSE.transactions()
                        .call(
                                found.tenant(),
                                () -> HOUSE.foundation()
                                        .vault()
                                        .keyOf(found.tenant(), found.id())
                                        .orElseThrow()
                                        .openFacts(sealed, message)))
                .containsExactly(1, 2, 3);
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
