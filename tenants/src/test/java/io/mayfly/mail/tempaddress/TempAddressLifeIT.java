package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.audit.AuditEvent;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.tempaddress.limits.QuotaExceeded;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import io.mayfly.testing.Sweeping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TempAddressLifeIT {
    private static final House HOUSE = new House();
    private final Home acme = HOUSE.home(Plan.RAISED);
    private final Home globex = HOUSE.home(Plan.STANDARD);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void leasesForAsLongAsThePurposeSaysAndRecordsWhoDidIt() {
        AddressDetails made = HOUSE.address(acme, "beta");

        assertThat(made.expiresAt()).isEqualTo(HOUSE.clock().instant().plus(Duration.ofHours(1)));
        assertThat(made.counts().maxMessages()).isEqualTo(50);
        assertThat(made.state()).isEqualTo(TempAddress.State.ACTIVE);
        AuditEvent latest = audit(acme).getFirst();
        assertThat(latest.deed().action()).isEqualTo("temp-address.created");
        assertThat(latest.deed().target()).isEqualTo(made.address());
        assertThat(latest.actor().sourceIp()).contains("192.0.2.7");
    }

    @Test
    void refusesTakenReservedAndOverlongLeases() {
        HOUSE.address(acme, "taken");

        assertThatThrownBy(() -> HOUSE.address(acme, "Taken")).isInstanceOf(AddressTaken.class);
        assertThatThrownBy(() -> HOUSE.address(acme, "abuse")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> HOUSE.address(acme, "long", Optional.of(Duration.ofDays(366)), Optional.empty()))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.pointer()).contains("/expiresIn"));
        assertThatThrownBy(() -> HOUSE.address(acme, "none", Optional.empty(), Optional.of(0)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void refusesSixthAddressOfTheHourAndAllowsItWhenTheHourIsOver() {
        for (int i = 0; i < 5; i++) {
            create(globex);
            HOUSE.clock().forward(Duration.ofMinutes(1));
        }

        assertThatThrownBy(() -> create(globex)).isInstanceOfSatisfying(QuotaExceeded.class, refusal -> {
            assertThat(refusal.retryAfter()).isEqualTo(Duration.ofMinutes(55));
            assertThat(refusal.usage().remaining()).isZero();
        });
        HOUSE.clock().forward(Duration.ofMinutes(55));
        assertThat(create(globex)).isNotNull();
    }

    @Test
    void countsExactlyWhenAllComeAtOnce() throws Exception {
        int threads = 12;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                results.add(executor.submit(() -> {
                    start.await();
                    try {
                        create(globex);
                        return true;
                    } catch (QuotaExceeded e) {
                        return false;
                    }
                }));
            }
            start.countDown();
        }

        long made = 0;
        for (Future<Boolean> result : results) {
            made += result.get() ? 1 : 0;
        }
        assertThat(made).isEqualTo(5);
    }

    @Test
    void destroysKeyMessagesAndContentsWhenTheLeaseIsOver() {
        AddressDetails made = HOUSE.address(acme, "brief", Optional.of(Duration.ofMinutes(1)), Optional.empty());
        HOUSE.receiving().deliverMessage().deliver(HOUSE.incoming("secret", made.address()));
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
    void showsNothingOnceTheLeaseIsOverEvenBeforeTheSweeperCame() {
        AddressDetails made = HOUSE.address(acme, "over", Optional.of(Duration.ofMinutes(1)), Optional.empty());
        HOUSE.receiving().deliverMessage().deliver(HOUSE.incoming("secret", made.address()));
        AddressReference reference = new AddressReference(made.address());
        HOUSE.clock().forward(Duration.ofMinutes(1));

        assertThat(one(acme, made.address()).state()).isEqualTo(TempAddress.State.EXPIRED);
        assertThat(HOUSE.messages()
                        .listMessages()
                        .page(acme.owner(), reference, PageRequest.first())
                        .items())
                .isEmpty();
        assertThat(HOUSE.messages().countMessages().count(acme.owner(), reference))
                .isZero();
        assertThatThrownBy(() -> HOUSE.messages().readMessage().open(acme.owner(), reference, MessageReference.LATEST))
                .isInstanceOf(io.mayfly.mail.message.MessageNotFound.class);
    }

    @Test
    void keepsContentsReadableAfterTheLeaseIsExtended() {
        AddressDetails made = HOUSE.address(acme, "longer");
        HOUSE.receiving().deliverMessage().deliver(HOUSE.incoming("keep me", made.address()));

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
        HOUSE.receiving().deliverMessage().deliver(HOUSE.incoming("secret", made.address()));

        HOUSE.deleteTempAddress().delete(acme.owner(), new AddressReference(made.address()));

        assertThat(leftOf(made)).containsExactly(0L, 0L, 0L);
        assertThatThrownBy(() -> HOUSE.address(acme, "oops")).isInstanceOf(AddressTaken.class);
        HOUSE.clock().forward(FreeQuarantinedNames.QUARANTINE.plusSeconds(1));
        Sweeping.untilNoneWaits(HOUSE.addresses().freeQuarantinedNames()::free);
        assertThat(HOUSE.address(acme, "oops").id()).isNotEqualTo(made.id());
    }

    @Test
    void answersAnothersAddressExactlyLikeAMissingOne() {
        AddressDetails made = HOUSE.address(acme, "private");

        for (String reference : List.of(made.address(), made.id().toString(), "none@" + acme.domain(), "junk")) {
            assertThatThrownBy(() -> one(globex, reference))
                    .isInstanceOf(AddressNotFound.class)
                    .hasMessage(new AddressNotFound().getMessage());
            assertThatThrownBy(() -> HOUSE.deleteTempAddress().delete(globex.owner(), new AddressReference(reference)))
                    .isInstanceOf(AddressNotFound.class);
        }
        assertThat(one(acme, made.address()).state()).isEqualTo(TempAddress.State.ACTIVE);
    }

    @Test
    void auditorSeesAddressesButChangesNothingAndReadsNoMail() {
        AddressDetails made = HOUSE.address(acme, "watched");
        Caller auditor = HOUSE.member(acme.tenant(), Role.AUDITOR);
        AddressReference reference = new AddressReference(made.address());

        assertThat(HOUSE.addresses().showTempAddress().one(auditor, reference).id())
                .isEqualTo(made.id());
        assertThatThrownBy(() -> HOUSE.messages().listMessages().page(auditor, reference, PageRequest.first()))
                .isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> HOUSE.deleteTempAddress().delete(auditor, reference))
                .isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> HOUSE.addresses().pauseTempAddress().pause(auditor, reference))
                .isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> HOUSE.addresses().createTempAddress().create(auditor, House.madeUp(acme)))
                .isInstanceOf(PermissionDenied.class);
    }

    @Test
    void refusesChangeOfStaleVersionAndKeepsCountersThroughChanges() {
        AddressDetails made = HOUSE.address(acme, "edited");
        AddressReference reference = new AddressReference(made.address());
        HOUSE.receiving().deliverMessage().deliver(HOUSE.incoming("one", made.address()));

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

    @Test
    void filtersAndPagesNewestFirst() {
        for (int i = 0; i < 5; i++) {
            HOUSE.address(acme, "list-" + i);
            HOUSE.clock().forward(Duration.ofSeconds(1));
        }
        AddressFilter filter = new AddressFilter(
                Optional.of("LIST-"),
                Set.of(),
                Set.of(TempAddress.State.ACTIVE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(acme.domain().value()));

        Page<AddressDetails> first =
                HOUSE.addresses().listTempAddresses().page(acme.owner(), filter, new PageRequest(3, Optional.empty()));
        Page<AddressDetails> second = HOUSE.addresses()
                .listTempAddresses()
                .page(acme.owner(), filter, new PageRequest(3, first.next().map(io.mayfly.kernel.Cursor::decode)));

        assertThat(names(first)).containsExactly("list-4", "list-3", "list-2");
        assertThat(names(second)).containsExactly("list-1", "list-0");
        assertThat(second.next()).isEmpty();
        assertThat(HOUSE.addresses().countTempAddresses().count(acme.owner(), filter))
                .isEqualTo(5);
        assertThat(HOUSE.addresses().countTempAddresses().count(globex.owner(), filter))
                .isZero();
    }

    private static List<String> names(Page<AddressDetails> page) {
        return page.items().stream()
                .map(address -> address.address().substring(0, address.address().indexOf('@')))
                .toList();
    }

    private static AddressChange labels(String label, int version) {
        return new AddressChange(
                Optional.of(Labels.of(label)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(version));
    }

    private static CreateTempAddress.Created create(Home home) {
        return HOUSE.addresses().createTempAddress().create(home.owner(), House.madeUp(home));
    }

    private static AddressDetails one(Home home, String reference) {
        return HOUSE.addresses().showTempAddress().one(home.owner(), new AddressReference(reference));
    }

    private static List<AuditEvent> audit(Home home) {
        return HOUSE.foundation()
                .audit()
                .readAuditLog()
                .page(home.owner(), PageRequest.first())
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
