package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.address.LocalPart;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.mail.tempaddress.TempAddress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How addresses are found by what is the matter with them, wherever they are kept. */
abstract class AddressMattersContract {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    private final KeptAddresses kept;
    private final TempAddresses addresses;
    private final MailDomain acme;
    private final MailDomain globex;

    AddressMattersContract(KeptAddresses kept) {
        this.kept = kept;
        this.addresses = kept.addresses();
        this.acme = kept.newDomain();
        this.globex = kept.newDomain();
    }

    @Test
    void endsSoonWhoseLeaseIsOverWithinTheHour() {
        TempAddress soon = kept.add(new Leasing(acme).lasting(HOUR));
        TempAddress paused = kept.add(new Leasing(acme).lasting(HOUR));
        kept.change(paused, address -> address.pause(kept.now()));
        kept.add(new Leasing(acme).lasting(HOUR.plusMillis(1)));
        kept.add(new Leasing(globex).lasting(HOUR));
        TempAddress deleted = kept.add(new Leasing(acme).lasting(HOUR));
        kept.change(deleted, address -> address.end(State.DELETED, kept.now()));

        assertThat(found(Matter.ENDING, kept.now())).containsExactlyInAnyOrder(soon, paused);
        assertThat(found(Matter.ENDING, kept.now().plus(HOUR))).hasSize(1).doesNotContain(soon, paused);
    }

    @Test
    void hasEndedOfLateWhoWasDeletedOrWhoseLeaseIsOverSweptOrNot() {
        TempAddress deleted = kept.add(new Leasing(acme).lasting(DAY.multipliedBy(9)));
        kept.change(deleted, address -> address.end(State.DELETED, kept.now()));
        TempAddress unswept = kept.add(new Leasing(acme).lasting(HOUR));
        TempAddress swept = kept.add(new Leasing(acme).lasting(HOUR));
        TempAddress live = kept.add(new Leasing(acme).lasting(DAY.multipliedBy(9)));
        kept.forward(HOUR.plusMillis(1));
        kept.change(swept, address -> address.end(State.EXPIRED, kept.now()));

        assertThat(found(Matter.ENDED, kept.now()))
                .containsExactlyInAnyOrder(deleted, unswept, swept)
                .doesNotContain(live);
        assertThat(found(Matter.ENDED, kept.now().minusMillis(2))).containsExactly(deleted);
        assertThat(found(Matter.ENDED, kept.now().plus(DAY).minusMillis(1))).containsExactly(swept);
    }

    @Test
    void wasRefusedMailOfLateWhateverItsState() {
        TempAddress paused = kept.add(new Leasing(acme));
        kept.change(paused, address -> address.pause(kept.now()));
        kept.refuse(paused, RefusedMail.Cause.PAUSED);
        kept.refuse(paused, RefusedMail.Cause.FULL);
        TempAddress ended = kept.add(new Leasing(acme));
        kept.change(ended, address -> address.end(State.DELETED, kept.now()));
        kept.refuse(ended, RefusedMail.Cause.ENDED);
        kept.refuse(kept.add(new Leasing(globex)), RefusedMail.Cause.FULL);
        kept.add(new Leasing(acme));

        assertThat(found(Matter.REFUSED, kept.now())).containsExactlyInAnyOrder(paused, ended);
        assertThat(found(Matter.REFUSED, kept.now().plus(DAY))).isEmpty();
    }

    @Test
    void tellsHowManyLivedBefore() {
        Instant before = kept.now();
        TempAddress deleted = kept.add(new Leasing(acme).lasting(DAY));
        kept.add(new Leasing(acme).lasting(HOUR));
        kept.add(new Leasing(globex).lasting(DAY));
        kept.forward(HOUR);
        kept.change(deleted, address -> address.end(State.DELETED, kept.now()));
        kept.add(new Leasing(acme).lasting(DAY));

        assertThat(lived(before.minusMillis(1))).isZero();
        assertThat(lived(before)).isEqualTo(2);
        assertThat(lived(kept.now())).isEqualTo(1);
    }

    @Test
    void knowsWhetherAnyWasEverMadeByPeopleAndReceivedMail() {
        kept.add(new Leasing(globex));
        TempAddress role = TempAddress.ofRole(
                acme, LocalPart.of("abuse"), new Lease(kept.now(), kept.now().plus(HOUR), 1));
        kept.transactions().run(acme.tenant(), () -> addresses.add(role));
        assertThat(any()).containsExactly(false, false);

        TempAddress made = kept.add(new Leasing(acme));
        assertThat(any()).containsExactly(true, false);
        kept.receive(made, 1);
        kept.change(made, address -> address.end(State.DELETED, kept.now()));

        assertThat(any()).containsExactly(true, true);
    }

    private List<Boolean> any() {
        return kept.in(acme, () -> List.of(addresses.anyMade(acme.tenant()), addresses.anyReceived(acme.tenant())));
    }

    private int lived(Instant then) {
        return kept.in(acme, () -> addresses.livedAt(acme.tenant(), AddressReach.EVERYTHING, then));
    }

    private List<TempAddress> found(Matter matter, Instant now) {
        AddressFilter filter = AddressFilter.everything().that(Optional.of(matter));
        TempAddresses.Slice all = new TempAddresses.Slice(AddressOrder.NEWEST_FIRST, 0, 100);
        List<TempAddress> found =
                kept.in(acme, () -> addresses.slice(acme.tenant(), AddressReach.EVERYTHING, filter, all, now));
        assertThat(kept.in(acme, () -> addresses.count(acme.tenant(), AddressReach.EVERYTHING, filter, now)))
                .isEqualTo(found.size());
        return found;
    }
}
