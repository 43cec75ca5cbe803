package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.address.LocalPart;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.mail.tempaddress.TempAddress.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That nothing out of reach is listed, found or counted, wherever addresses are kept. */
abstract class AddressReachContract {
    private static final AddressFilter ALL = AddressFilter.everything();

    private final KeptAddresses kept;
    private final TempAddresses addresses;
    private final MailDomain acme;
    private final MemberId dana;
    private final AddressReach own;
    private final AddressReach campaigns;
    private final AddressReach ticketsToo;

    AddressReachContract(KeptAddresses kept) {
        this.kept = kept;
        this.addresses = kept.addresses();
        this.acme = kept.newDomain();
        this.dana = kept.members().apply(acme.tenant());
        this.own = new AddressReach.Part(dana, Set.of());
        this.campaigns = new AddressReach.Part(dana, Set.of(Purpose.CAMPAIGN));
        this.ticketsToo = new AddressReach.Part(dana, Set.of(Purpose.CAMPAIGN, Purpose.TICKET));
    }

    @BeforeEach
    void makeSome() {
        kept.add(new Leasing(kept.newDomain()).purpose(Purpose.CAMPAIGN));
        add("own-test", dana, Purpose.TEST);
        add("own-campaign", dana, Purpose.CAMPAIGN);
        add("their-test", MemberId.next(), Purpose.TEST);
        add("their-campaign", MemberId.next(), Purpose.CAMPAIGN);
        add("their-ticket", MemberId.next(), Purpose.TICKET);
        TempAddress abuse = TempAddress.ofRole(
                acme, LocalPart.of("abuse"), new Lease(kept.now(), kept.now().plus(Duration.ofHours(1)), 1));
        kept.transactions().run(acme.tenant(), () -> addresses.add(abuse));
    }

    @Test
    void listsAndCountsWhatIsWithinReach() {
        assertThat(found(AddressReach.EVERYTHING, ALL)).hasSize(6).contains("abuse");
        assertThat(found(own, ALL)).containsExactlyInAnyOrder("own-test", "own-campaign");
        assertThat(found(campaigns, ALL)).containsExactlyInAnyOrder("own-test", "own-campaign", "their-campaign");
        assertThat(found(ticketsToo, ALL))
                .containsExactlyInAnyOrder("own-test", "own-campaign", "their-campaign", "their-ticket");
    }

    @Test
    void findsNothingElseByWhateverIsLookedFor() {
        assertThat(found(own, ALL.saying(Optional.of("their")))).isEmpty();
        assertThat(found(own, ALL.saying(Optional.of("their-test@" + acme.name()))))
                .isEmpty();
        assertThat(found(own, ALL.saying(Optional.of("campaign")))).containsExactly("own-campaign");
        assertThat(found(campaigns, ALL.saying(Optional.of("campaign"))))
                .containsExactlyInAnyOrder("own-campaign", "their-campaign");
        assertThat(found(campaigns, ofPurpose(Purpose.TICKET))).isEmpty();
        assertThat(found(campaigns, ofPurpose(Purpose.TEST))).containsExactly("own-test");
    }

    @Test
    void pagesThroughAllOfThemInOrder() {
        List<String> names = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            PageRequest next = new PageRequest(1, after);
            List<TempAddress> page =
                    kept.in(acme, () -> addresses.page(acme.tenant(), ticketsToo, ALL, next, kept.now()));
            names.add(name(page.getFirst()));
            after = page.size() > 1
                    ? Optional.of(Cursor.of(
                            page.getFirst().createdAt(), page.getFirst().id()))
                    : Optional.empty();
        } while (after.isPresent());

        assertThat(names).containsExactly("their-ticket", "their-campaign", "own-campaign", "own-test");
    }

    @Test
    void slicesInEachOrder() {
        assertThat(Stream.of(AddressOrder.values())).allSatisfy(order -> {
            TempAddresses.Slice all = new TempAddresses.Slice(order, 0, 100);
            assertThat(names(kept.in(acme, () -> addresses.slice(acme.tenant(), campaigns, ALL, all, kept.now()))))
                    .containsExactlyInAnyOrder("own-test", "own-campaign", "their-campaign");
            TempAddresses.Slice second = new TempAddresses.Slice(order, 1, 1);
            assertThat(kept.in(acme, () -> addresses.slice(acme.tenant(), own, ALL, second, kept.now())))
                    .hasSize(1);
        });
    }

    @Test
    void thoseThatHaveEndedStayWhoseTheyWere() {
        TempAddress ended = add("ended", dana, Purpose.TEST);
        TempAddress theirs = add("theirs", MemberId.next(), Purpose.TEST);
        List.of(ended, theirs).forEach(one -> kept.change(one, address -> address.end(State.DELETED, kept.now())));

        assertThat(found(own, AddressFilter.inStates(State.DELETED)))
                .containsExactly("#" + ended.name().fingerprint());
    }

    @Test
    void tellsHowManyWithinReachLivedBefore() {
        assertThat(kept.in(acme, () -> addresses.livedAt(acme.tenant(), own, kept.now())))
                .isEqualTo(2);
        assertThat(kept.in(acme, () -> addresses.livedAt(acme.tenant(), campaigns, kept.now())))
                .isEqualTo(3);
    }

    @Test
    void countsThoseWithinReachToWhichMailWasRefused() {
        kept.refuse(add("one", dana, Purpose.TEST), RefusedMail.Cause.FULL);
        kept.refuse(add("two", MemberId.next(), Purpose.CAMPAIGN), RefusedMail.Cause.FULL);
        kept.refuse(add("three", MemberId.next(), Purpose.TEST), RefusedMail.Cause.PAUSED);

        assertThat(refused(own)).isEqualTo(Map.of(RefusedMail.Cause.FULL, 1));
        assertThat(refused(campaigns)).isEqualTo(Map.of(RefusedMail.Cause.FULL, 2));
        assertThat(refused(AddressReach.EVERYTHING))
                .isEqualTo(Map.of(RefusedMail.Cause.FULL, 2, RefusedMail.Cause.PAUSED, 1));
    }

    @Test
    void tellsOfAddressesByTheirIdsWhoseTheyAreAndTheNamesOfThoseThatLive() {
        TempAddress live = add("live", dana, Purpose.DEVICE);
        TempAddress over = kept.add(new Leasing(acme).madeBy(dana).lasting(Duration.ofSeconds(1)));
        TempAddress ended = add("gone", dana, Purpose.TEST);
        TempAddress foreign = kept.add(new Leasing(kept.newDomain()));
        kept.change(ended, address -> address.end(State.EXPIRED, kept.now()));
        kept.forward(Duration.ofSeconds(2));
        List<AddressId> asked =
                Stream.of(live, over, ended, foreign).map(TempAddress::id).toList();

        assertThat(kept.in(acme, () -> addresses.concerned(acme.tenant(), asked, kept.now())))
                .isEqualTo(Map.of(
                        live.id(),
                        new ConcernedAddress(Optional.of("live@" + acme.name()), Optional.of(dana), Purpose.DEVICE),
                        over.id(),
                        new ConcernedAddress(Optional.empty(), Optional.of(dana), Purpose.VERIFICATION),
                        ended.id(),
                        new ConcernedAddress(Optional.empty(), Optional.of(dana), Purpose.TEST)));
        assertThat(kept.in(acme, () -> addresses.concerned(acme.tenant(), List.of(), kept.now())))
                .isEmpty();
    }

    private Map<RefusedMail.Cause, Integer> refused(AddressReach reach) {
        return kept.in(
                acme,
                () -> kept.refused()
                        .addressesSince(acme.tenant(), reach, kept.now().minusSeconds(1)));
    }

    private TempAddress add(String name, MemberId maker, Purpose purpose) {
        kept.forward(Duration.ofMillis(1));
        return kept.add(new Leasing(acme).name(name).madeBy(maker).purpose(purpose));
    }

    /** What pages and counts agree on. */
    private List<String> found(AddressReach reach, AddressFilter filter) {
        PageRequest first = PageRequest.first();
        List<String> names =
                names(kept.in(acme, () -> addresses.page(acme.tenant(), reach, filter, first, kept.now())));
        assertThat(kept.in(acme, () -> addresses.count(acme.tenant(), reach, filter, kept.now())))
                .isEqualTo(names.size());
        assertThat(kept.in(acme, () -> addresses.countUpTo(100, acme.tenant(), reach, filter, kept.now())))
                .isEqualTo(names.size());
        return names;
    }

    private static AddressFilter ofPurpose(Purpose purpose) {
        return new AddressFilter(
                Optional.empty(), Set.of(purpose), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<String> names(Collection<TempAddress> found) {
        return found.stream().map(AddressReachContract::name).toList();
    }

    private static String name(TempAddress address) {
        return address.address().substring(0, address.address().indexOf('@'));
    }
}
