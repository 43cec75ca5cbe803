package io.mayfly.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.store.ContentDay;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.Belongings;
import io.mayfly.mail.tempaddress.LeaseExtension;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import io.mayfly.testing.SessionCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MessagesOfAddressIT {
    private static final House HOUSE = new House();
    private final Home acme = HOUSE.home(Plan.RAISED);
    private final TenantId tenant = acme.tenant().id();
    private final Belongings belongings = HOUSE.messages().belongings();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void destroysManyInAsManyStatementsAsOne() {
        AddressDetails one = holding("one", 1);
        AddressDetails many = holding("many", 7);

        long forOne = statements(
                () -> assertThat(belongings.destroy(tenant, one.id())).isEqualTo(1));
        long forMany = statements(
                () -> assertThat(belongings.destroy(tenant, many.id())).isEqualTo(7));

        assertThat(forMany).isEqualTo(forOne).isPositive();
    }

    @Test
    void keepsManyInAsManyStatementsAsOne() {
        AddressDetails one = holding("one-kept", 1);
        AddressDetails many = holding("many-kept", 7);

        long forOne = statements(() -> belongings.keepUntil(tenant, one.id(), later(one)));
        long forMany = statements(() -> belongings.keepUntil(tenant, many.id(), later(many)));

        assertThat(forMany).isEqualTo(forOne).isPositive();
        assertThat(kept(many, later(many))).isEqualTo(7);
    }

    @Test
    void showsManyInAsManyStatementsAsOne() {
        AddressDetails one = holding("one-listed", 1);
        AddressDetails many = holding("many-listed", 7);

        long forOne = statements(() -> assertThat(listed(one)).hasSize(1));
        long forMany = statements(() -> assertThat(listed(many)).hasSize(7));

        assertThat(forMany).isEqualTo(forOne).isPositive();
    }

    @Test
    void extensionKeepsAlsoWhatArrivedSinceItBegan() {
        AddressDetails inbox = holding("extended", 1);
        AddressReference reference = new AddressReference(inbox.address());

        HOUSE.transactions().run(tenant, () -> {
            HOUSE.addresses().showTempAddress().one(acme.owner(), reference);
            elsewhere(() -> receive(inbox));
            HOUSE.extendLease().extend(acme.owner(), reference, new LeaseExtension.By(Duration.ofDays(9)));
        });

        assertThat(kept(inbox, inbox.expiresAt().plus(Duration.ofDays(9)))).isEqualTo(2);
    }

    @Test
    void deletionDestroysAlsoWhatArrivedSinceItBegan() {
        AddressDetails inbox = holding("deleted", 1);
        AddressReference reference = new AddressReference(inbox.address());

        HOUSE.transactions().run(tenant, () -> {
            HOUSE.addresses().showTempAddress().one(acme.owner(), reference);
            elsewhere(() -> receive(inbox));
            HOUSE.deleteTempAddress().delete(acme.owner(), reference);
        });

        assertThat(HOUSE.count("select count(*) from message where tenant_id = ?", tenant.value()))
                .isZero();
        assertThat(HOUSE.count("select count(*) from message_content where tenant_id = ?", tenant.value()))
                .isZero();
    }

    private AddressDetails holding(String localPart, int messages) {
        AddressDetails made = HOUSE.address(acme, localPart);
        for (int i = 0; i < messages; i++) {
            receive(made);
        }
        return made;
    }

    private List<MessageDetails> listed(AddressDetails address) {
        AddressReference reference = new AddressReference(address.address());
        return HOUSE.messages().browseMessages().slice(acme.owner(), reference, 0, 100);
    }

    private static void receive(AddressDetails inbox) {
        HOUSE.deliverMessage().deliver(HOUSE.incoming("mail", inbox.address()));
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private static Instant later(AddressDetails address) {
        return address.expiresAt().plus(Duration.ofDays(5));
    }

    /** How many messages of the address have their content where that of a lease with this end lies. */
    private static long kept(AddressDetails address, Instant leaseEnd) {
        String day = ContentDay.of(leaseEnd).toString();
        return HOUSE.count(
                "select count(*) from message_content c join message m on m.id = c.message_id"
                        + " and m.content_day = c.expires_on where c.expires_on = '" + day + "' and m.address_id = ?",
                address.id().value());
    }

    private long statements(Runnable work) {
        return SessionCounter.QUESTIONS.during(HOUSE, tenant, work);
    }
}
