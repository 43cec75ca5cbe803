package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.AddressNotFound;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.InMemoryHouse;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** From the refusal at RCPT to what the tenant sees of it. */
class RefusedMailTest {
    private static final AddressReference BETA = new AddressReference("beta@in.acme.example");

    private final InMemoryMail mail = new InMemoryMail();
    private final InMemoryHouse house = mail.house();
    private final NoteRefusedMail noteRefusedMail =
            new NoteRefusedMail(house.transactions(), house.refusals(), house.refusedMails());
    private final ShowRefusedMail showRefusedMail =
            new ShowRefusedMail(house.transactions(), house.addresses(), house.refusedMails());

    @Test
    void isCountedByReasonAndShownOnceNoted() {
        mail.address("beta", 1);
        mail.receive("First", BETA.text());
        Instant first = mail.now();
        decide();
        mail.forward(Duration.ofSeconds(30));
        decide();
        assertThat(showRefusedMail.of(mail.anna(), BETA)).isEmpty();

        noteRefusedMail.note();
        noteRefusedMail.note();

        assertThat(showRefusedMail.of(mail.anna(), BETA)).singleElement().satisfies(full -> {
            assertThat(full.reason()).isEqualTo(RefusedMail.Cause.FULL);
            assertThat(full.count()).isEqualTo(2);
            assertThat(full.firstAt()).isEqualTo(first);
            assertThat(full.lastAt()).isEqualTo(mail.now());
        });
    }

    @Test
    void tellsEachReason() {
        mail.address("beta", Duration.ofMinutes(10));
        mail.pauseTempAddress().pause(mail.anna(), BETA);
        decide();
        mail.forward(Duration.ofMinutes(1));
        house.suspend(mail.acme().id());
        decide();
        noteRefusedMail.note();

        assertThat(reasons()).containsExactly(RefusedMail.Cause.SUSPENDED, RefusedMail.Cause.PAUSED);
    }

    @Test
    void isNotCountedForMailThatIsTakenNorForAnAddressThatNeverWas() {
        mail.address("beta");

        decide();
        mail.decideRecipient().decide("never@in.acme.example");
        noteRefusedMail.note();

        assertThat(reasons()).isEmpty();
        assertThat(house.refusals().drain()).isEmpty();
    }

    @Test
    void isKeptWhenItCannotBeWrittenDown() {
        mail.address("beta", Duration.ofMinutes(10));
        mail.forward(Duration.ofMinutes(11));
        decide();
        AtomicBoolean away = new AtomicBoolean(true);
        NoteRefusedMail troubled = new NoteRefusedMail(house.transactions(), house.refusals(), new RefusedMails() {
            @Override
            public void add(RefusedMail refused) {
                if (away.get()) {
                    throw new IllegalStateException("The database is away");
                }
                house.refusedMails().add(refused);
            }

            @Override
            public List<RefusedMail> of(TenantId tenant, AddressId address) {
                return house.refusedMails().of(tenant, address);
            }

            @Override
            public Map<RefusedMail.Cause, Integer> addressesSince(TenantId tenant, AddressReach reach, Instant after) {
                return house.refusedMails().addressesSince(tenant, reach, after);
            }
        });

        assertThatThrownBy(troubled::note).hasMessage("The database is away");
        assertThat(reasons()).isEmpty();
        away.set(false);
        troubled.note();

        assertThat(reasons()).containsExactly(RefusedMail.Cause.ENDED);
    }

    @Test
    void holdsSoManyAddressesAndNoMore() {
        RefusalTally tally = new RefusalTally();
        TenantId tenant = TenantId.next();
        RefusedMail known = refused(tenant, AddressId.next(), mail.now());
        tally.add(known);
        for (int n = 0; n < 20_000; n++) {
            tally.add(refused(tenant, AddressId.next(), mail.now()));
        }
        tally.add(known);

        assertThat(tally.drain()).hasSize(10_000).contains(known.and(known));
    }

    @Test
    void isNobodyElsesToSee() {
        mail.address("beta");
        Caller stranger = house.member(house.tenant("globex", Plan.STANDARD), "bob", Role.OWNER);

        assertThatThrownBy(() -> showRefusedMail.of(stranger, BETA)).isInstanceOf(AddressNotFound.class);
    }

    private static RefusedMail refused(TenantId tenant, AddressId address, Instant at) {
        return new RefusedMail(tenant, address, RefusedMail.Cause.FULL, 1, at, at);
    }

    private void decide() {
        mail.decideRecipient().decide(BETA.text());
    }

    private List<RefusedMail.Cause> reasons() {
        return showRefusedMail.of(mail.anna(), BETA).stream()
                .map(RefusedMail::reason)
                .toList();
    }
}
