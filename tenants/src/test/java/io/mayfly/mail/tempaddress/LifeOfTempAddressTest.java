package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.audit.AuditEvent;
import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.Swept;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifeOfTempAddressTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String BETA = "beta@in.acme.example";
    private static final AddressReference REFERENCE = new AddressReference(BETA);
    private final InMemoryMail mail = new InMemoryMail();

    @Test
    void pausesAndResumesAndTellsAndWritesDownBoth() {
        mail.address("beta");

        assertThat(mail.pauseTempAddress().pause(mail.anna(), REFERENCE).state())
                .isEqualTo(State.PAUSED);
        assertThat(mail.resumeTempAddress().resume(mail.anna(), REFERENCE).state())
                .isEqualTo(State.ACTIVE);

        assertThat(mail.house().happened())
                .containsExactly(EventType.ADDRESS_CREATED, EventType.ADDRESS_CHANGED, EventType.ADDRESS_CHANGED);
        assertThat(mail.deeds())
                .startsWith(
                        Deed.of("temp-address.resumed", BETA)
                                .changing(Change.all(Change.of("state", State.PAUSED, State.ACTIVE))),
                        Deed.of("temp-address.paused", BETA)
                                .changing(Change.all(Change.of("state", State.ACTIVE, State.PAUSED))));
    }

    @Test
    void expiresAtTheMomentItsLeaseIsOverWhateverIsWritten() {
        mail.address("beta");

        mail.forward(HOUR.minusMillis(1));
        assertThat(mail.show(BETA).state()).isEqualTo(State.ACTIVE);
        mail.forward(Duration.ofMillis(1));
        assertThat(mail.show(BETA).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void nothingChangesAboutAnAddressThatHasEnded() {
        mail.address("beta");
        mail.forward(HOUR);

        assertThatThrownBy(() -> mail.pauseTempAddress().pause(mail.anna(), REFERENCE))
                .isInstanceOf(AddressEnded.class)
                .hasMessageContaining("expired");
        assertThatThrownBy(() -> mail.resumeTempAddress().resume(mail.anna(), REFERENCE))
                .isInstanceOf(AddressEnded.class);
        assertThatThrownBy(() -> extend(new LeaseExtension.By(HOUR))).isInstanceOf(AddressEnded.class);
        mail.sweepExpiredAddresses().sweep();
        assertThatThrownBy(() -> extend(new LeaseExtension.By(HOUR.multipliedBy(2))))
                .isInstanceOf(AddressEnded.class);
    }

    @Test
    void leaseGoesOnByOrUntil() {
        Instant end = mail.address("beta").expiresAt();

        assertThat(extend(new LeaseExtension.By(HOUR)).expiresAt()).isEqualTo(end.plus(HOUR));
        assertThat(extend(new LeaseExtension.Until(end.plus(Duration.ofDays(1))))
                        .expiresAt())
                .isEqualTo(end.plus(Duration.ofDays(1)));
        assertThat(mail.deeds())
                .startsWith(Deed.of("temp-address.extended", BETA)
                        .changing(Change.all(Change.of("expiresAt", end.plus(HOUR), end.plus(Duration.ofDays(1))))));
    }

    @Test
    void leaseEndsNoEarlierThanItWould() {
        Instant end = mail.address("beta").expiresAt();

        assertThatThrownBy(() -> extend(new LeaseExtension.Until(end)))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.pointer()).contains("/expiresAt"));
        assertThatThrownBy(() -> new LeaseExtension.By(Duration.ZERO)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new LeaseExtension.By(Duration.ofSeconds(-1))).isInstanceOf(Invalid.class);
    }

    @Test
    void leaseEndsNoLaterThanThePolicyAllowsFromNow() {
        mail.address("beta");
        Instant latest = mail.now().plus(Duration.ofDays(365));

        assertThatThrownBy(() -> extend(new LeaseExtension.Until(latest.plusMillis(1))))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.pointer()).contains("/expiresIn"));
        assertThat(extend(new LeaseExtension.Until(latest)).expiresAt()).isEqualTo(latest);
    }

    @Test
    void refusedChangeIsNeitherToldNorWrittenDown() {
        mail.address("beta");
        int told = mail.house().happened().size();
        int written = mail.deeds().size();

        assertThatThrownBy(() -> extend(new LeaseExtension.By(Duration.ofDays(1000))))
                .isInstanceOf(Invalid.class);

        assertThat(mail.house().happened()).hasSize(told);
        assertThat(mail.deeds()).hasSize(written);
    }

    @Test
    void deletionDestroysTheKeyAndWipesWhatWasNoted() {
        AddressDetails made = mail.address("beta");

        mail.deleteTempAddress().delete(mail.anna(), REFERENCE);

        assertThat(mail.hasKey(made.id())).isFalse();
        assertThat(mail.show(BETA).state()).isEqualTo(State.DELETED);
        assertThat(mail.house().happened()).endsWith(EventType.ADDRESS_ENDED);
        assertThat(mail.deeds())
                .startsWith(new Deed(
                        "temp-address.deleted",
                        made.name().fingerprint().before("@in.acme.example"),
                        "Key and 0 messages destroyed"));
    }

    @Test
    void deletingAgainChangesNothing() {
        mail.address("beta");
        mail.deleteTempAddress().delete(mail.anna(), REFERENCE);
        int written = mail.deeds().size();

        mail.deleteTempAddress().delete(mail.anna(), REFERENCE);

        assertThat(mail.deeds()).hasSize(written);
    }

    @Test
    void sweeperEndsWhatIsOverAndNothingElse() {
        AddressDetails over = mail.address("over", HOUR);
        AddressDetails lasting = mail.address("lasting", HOUR.multipliedBy(2));
        mail.forward(HOUR);

        assertThat(mail.sweepExpiredAddresses().sweep()).isEqualTo(new Swept(1, false));

        assertThat(mail.hasKey(over.id())).isFalse();
        assertThat(mail.hasKey(lasting.id())).isTrue();
        assertThat(mail.show(over.address()).state()).isEqualTo(State.EXPIRED);
        assertThat(lastDoer()).isEqualTo(Actor.system("sweeper"));
        assertThat(mail.deeds().getFirst().action()).isEqualTo("temp-address.expired");
        assertThat(mail.sweepExpiredAddresses().sweep()).isEqualTo(new Swept(0, false));
    }

    @Test
    void sweeperSaysThatMoreWaitWhenItsBatchIsFull() {
        for (int i = 0; i < 51; i++) {
            mail.address("a" + i, HOUR);
        }
        mail.forward(HOUR);

        assertThat(mail.sweepExpiredAddresses().sweep()).isEqualTo(new Swept(50, true));
        assertThat(mail.sweepExpiredAddresses().sweep()).isEqualTo(new Swept(1, false));
    }

    @Test
    void namesComeFreeInBatchesThatSayWhetherMoreWait() {
        for (int i = 0; i < 201; i++) {
            mail.address("a" + i, HOUR);
            mail.deleteTempAddress().delete(mail.anna(), new AddressReference("a" + i + "@in.acme.example"));
        }
        mail.forward(FreeQuarantinedNames.QUARANTINE.plusMillis(1));

        assertThat(mail.freeQuarantinedNames().free()).isEqualTo(new Swept(200, true));
        assertThat(mail.freeQuarantinedNames().free()).isEqualTo(new Swept(1, false));
    }

    private AddressDetails extend(LeaseExtension extension) {
        return mail.extendLease().extend(mail.anna(), REFERENCE, extension);
    }

    private Actor lastDoer() {
        return mail.house()
                .transactions()
                .call(
                        mail.acme().id(),
                        () -> mail
                                .house()
                                .auditEvents()
                                .of(mail.acme().id(), AuditFilter.none(), Optional.empty(), PageRequest.first())
                                .stream()
                                .map(AuditEvent::actor)
                                .findFirst()
                                .orElseThrow());
    }
}
