package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.kernel.PageRequest;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import io.mayfly.testing.Sweeping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TempAddressLifeIT {
    private static final House HOUSE = House.shared();
    private final Home acme = HOUSE.home(Plan.RAISED);

    @Test
    void destroysKeyMessagesAndContentsWhenTheLeaseIsOver() {
        AddressDetails made = HOUSE.address(acme, "brief", Optional.of(Duration.ofMinutes(1)), Optional.empty());
        HOUSE.deliverMessage().deliver(HOUSE.incoming("secret", made.address()));
        assertThat(leftOf(made)).containsExactly(1L, 1L, 1L);
        HOUSE.clock().forward(Duration.ofMinutes(1));

        Sweeping.untilNoneWaits(HOUSE.sweepExpiredAddresses()::sweep);

        assertThat(leftOf(made)).containsExactly(0L, 0L, 0L);
        AddressDetails ended = one(acme, made.address());
        assertThat(ended.state()).isEqualTo(TempAddress.State.EXPIRED);
        assertThat(audit(acme).getFirst().deed().action()).isEqualTo("temp-address.expired");
        assertThat(audit(acme).getFirst().deed().detail()).contains("1 messages");
    }

    @Test
    void keepsContentsReadableAfterTheLeaseIsExtended() {
        AddressDetails made = HOUSE.address(acme, "longer");
        HOUSE.deliverMessage().deliver(HOUSE.incoming("keep me", made.address()));

        AddressReference reference = new AddressReference(made.id().toString());
        HOUSE.extendLease().extend(acme.owner(), reference, new LeaseExtension.By(Duration.ofDays(3)));
        HOUSE.clock().forward(Duration.ofDays(2));
        HOUSE.sweepExpiredAddresses().sweep();

        assertThat(HOUSE.messages()
                        .readMessage()
                        .open(acme.owner(), reference, MessageReference.LATEST)
                        .content()
                        .readableText())
                .contains("keep me");
    }

    @Test
    void deletionDestroysAtOnceAndKeepsTheNameInQuarantine() {
        AddressDetails made = HOUSE.address(acme, "oops");
        HOUSE.deliverMessage().deliver(HOUSE.incoming("secret", made.address()));

        HOUSE.deleteTempAddress().delete(acme.owner(), new AddressReference(made.address()));

        assertThat(leftOf(made)).containsExactly(0L, 0L, 0L);
        assertThatThrownBy(() -> HOUSE.address(acme, "oops")).isInstanceOf(AddressTaken.class);
        HOUSE.clock().forward(FreeQuarantinedNames.QUARANTINE.plusSeconds(1));
        Sweeping.untilNoneWaits(HOUSE.addresses().freeQuarantinedNames()::free);
        assertThat(HOUSE.address(acme, "oops").id()).isNotEqualTo(made.id());
    }

    @Test
    void refusesChangeOfStaleVersionAndKeepsCountersThroughChanges() {
        AddressDetails made = HOUSE.address(acme, "edited");
        AddressReference reference = new AddressReference(made.address());
        HOUSE.deliverMessage().deliver(HOUSE.incoming("one", made.address()));

        AddressDetails changed =
                HOUSE.addresses().changeTempAddress().change(acme.owner(), reference, labels("spring", made.version()));

        assertThat(changed.labels().values()).containsExactly("spring");
        assertThat(changed.counts().received()).isEqualTo(1);
        assertThat(changed.version()).isGreaterThan(made.version());
        assertThatThrownBy(() -> HOUSE.addresses()
                        .changeTempAddress()
                        .change(acme.owner(), reference, labels("late", made.version())))
                .isInstanceOf(AddressIsStale.class);
    }

    private static AddressChange labels(String label, int version) {
        return new AddressChange(
                Optional.of(Labels.of(label)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(version));
    }

    private static AddressDetails one(Home home, String reference) {
        return HOUSE.addresses().showTempAddress().one(home.owner(), new AddressReference(reference));
    }

    private static List<AuditEntry> audit(Home home) {
        return HOUSE.foundation()
                .audit()
                .readAuditLog(
                        HOUSE.addresses().addressNames(), HOUSE.foundation().nameHashes())
                .page(home.owner(), AuditFilter.none(), PageRequest.first())
                .items();
    }

    private static List<Long> leftOf(AddressDetails address) {
        return List.of(
                HOUSE.count(
                        "select count(*) from address_key where address_id = ?",
                        address.id().value()),
                HOUSE.count(
                        "select count(*) from message where address_id = ?",
                        address.id().value()),
                HOUSE.count(
                        "select count(*) from message_content c left join message m on m.id = c.message_id"
                                + " where m.address_id = ? or m.id is null",
                        address.id().value()));
    }
}
