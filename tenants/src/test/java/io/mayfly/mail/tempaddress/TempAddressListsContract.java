package io.mayfly.mail.tempaddress;

import static io.mayfly.foundation.identity.AddressReach.EVERYTHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.PartOfTenant.Unended;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.tempaddress.TempAddress.State;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How all temp addresses are listed, filtered, ordered and counted, wherever they are kept. */
abstract class TempAddressListsContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final AddressFilter ALL = AddressFilter.everything();

    private final KeptAddresses kept;
    private final TempAddresses addresses;
    private final MailDomain acme;
    private final MailDomain globex;

    TempAddressListsContract(KeptAddresses kept) {
        this.kept = kept;
        this.addresses = kept.addresses();
        this.acme = kept.newDomain();
        this.globex = kept.newDomain();
    }

    @Test
    void pagesNewestFirstAndGoesOnAfterTheLast() {
        kept.add(lease("one"));
        kept.forward(Duration.ofNanos(1000));
        kept.add(lease("two"));
        kept.add(lease("three"));
        kept.forward(Duration.ofSeconds(1));
        kept.add(lease("four"));

        List<TempAddress> first = page(new PageRequest(2, Optional.empty()));
        TempAddress last = first.get(1);
        List<TempAddress> second = page(new PageRequest(2, Optional.of(Cursor.of(last.createdAt(), last.id()))));

        assertThat(names(first)).containsExactly("four", "three", "two");
        assertThat(names(second)).containsExactly("two", "one");
    }

    @Test
    void showsTenantsOwnOnly() {
        kept.add(lease("ours"));

        assertThat(kept.in(
                        globex,
                        () -> addresses.page(globex.tenant(), EVERYTHING, ALL, PageRequest.first(), kept.now())))
                .isEmpty();
        assertThat(kept.in(
                        globex, () -> addresses.page(acme.tenant(), EVERYTHING, ALL, PageRequest.first(), kept.now())))
                .isEmpty();
        assertThat(kept.in(globex, () -> addresses.count(globex.tenant(), EVERYTHING, ALL, kept.now())))
                .isZero();
    }

    @Test
    void findsPartOfAddressReferenceOrLabelInAnyCase() {
        kept.add(lease("spring-shop"));
        kept.add(lease("labelled").labels("Springtime"));
        kept.add(lease("referred").reference("offspring 7"));
        kept.add(lease("other").labels("autumn").reference("none"));

        assertThat(found(text("SPRING"))).containsExactlyInAnyOrder("spring-shop", "labelled", "referred");
        assertThat(found(text("nothing like it"))).isEmpty();
    }

    @Test
    void findsWordsInAnyScriptAndNothingByThoseThatNoAddressCanHave() {
        kept.add(lease("green").labels("Größe").reference("Zürich 7"));

        assertThat(found(text("größe"))).containsExactly("green");
        assertThat(found(text("zürich"))).containsExactly("green");
        assertThat(found(text("übermut 🚀"))).isEmpty();
        assertThat(found(domain("größe.example"))).isEmpty();
        assertThat(found(label("größe 🚀"))).isEmpty();
    }

    @Test
    void takesWildcardsLiterally() {
        kept.add(lease("under_score"));
        kept.add(lease("underscore").reference("100% sure!"));

        assertThat(found(text("r_s"))).containsExactly("under_score");
        assertThat(found(text("0%"))).containsExactly("underscore");
        assertThat(found(text("e!"))).containsExactly("underscore");
    }

    @Test
    void filtersByPurposes() {
        kept.add(lease("ticket").purpose(Purpose.TICKET));
        kept.add(lease("test").purpose(Purpose.TEST));
        kept.add(lease("device").purpose(Purpose.DEVICE));

        assertThat(found(purposes(Purpose.TICKET, Purpose.TEST))).containsExactlyInAnyOrder("ticket", "test");
        assertThat(found(purposes())).hasSize(3);
    }

    @Test
    void filtersByStatesOfTheMoment() {
        kept.add(lease("active"));
        kept.change(kept.add(lease("paused")), address -> address.pause(kept.now()));
        kept.add(lease("over").lasting(MINUTE));
        kept.change(kept.add(lease("paused-and-over").lasting(MINUTE)), address -> address.pause(kept.now()));
        String swept = ended(lease("swept"), State.EXPIRED);
        String deleted = ended(lease("deleted"), State.DELETED);
        kept.forward(MINUTE);

        assertThat(found(states(State.ACTIVE))).containsExactly("active");
        assertThat(found(states(State.PAUSED))).containsExactly("paused");
        assertThat(found(states(State.EXPIRED))).containsExactlyInAnyOrder("over", "paused-and-over", swept);
        assertThat(found(states(State.DELETED))).containsExactly(deleted);
        assertThat(found(states(State.ACTIVE, State.DELETED))).containsExactlyInAnyOrder("active", deleted);
        assertThat(found(states())).hasSize(6);
    }

    @Test
    void filtersByWholeLabelReferenceAndDomain() {
        kept.add(lease("one").labels("spring", "beta").reference("PO-7"));
        kept.add(lease("two").labels("springtime").reference("PO-77"));

        assertThat(found(label("spring"))).containsExactly("one");
        assertThat(found(label("beta"))).containsExactly("one");
        assertThat(found(label("spring,beta"))).isEmpty();
        assertThat(found(reference("PO-7"))).containsExactly("one");
        assertThat(found(domain(acme.name().value().toUpperCase(java.util.Locale.ROOT))))
                .containsExactlyInAnyOrder("one", "two");
        assertThat(found(domain(acme.name().value().substring(1)))).isEmpty();
    }

    @Test
    void allPartsOfAFilterMustHold() {
        kept.add(lease("spring-1").purpose(Purpose.TICKET).labels("beta"));
        kept.add(lease("spring-2").purpose(Purpose.TEST).labels("beta"));

        assertThat(found(new AddressFilter(
                        Optional.of("spring"),
                        Set.of(Purpose.TEST),
                        Set.of(State.ACTIVE),
                        Optional.of("beta"),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly("spring-2");
    }

    @Test
    void slicesInEachOrder() {
        kept.receive(kept.add(lease("b").lasting(Duration.ofHours(3))), 1);
        kept.forward(MINUTE);
        kept.receive(kept.add(lease("c").lasting(Duration.ofHours(1))), 3);
        kept.forward(MINUTE);
        kept.receive(kept.add(lease("a").lasting(Duration.ofHours(2))), 2);

        assertThat(slice(AddressOrder.NEWEST_FIRST, 0, 10)).containsExactly("a", "c", "b");
        assertThat(slice(AddressOrder.OLDEST_FIRST, 0, 10)).containsExactly("b", "c", "a");
        assertThat(slice(AddressOrder.ADDRESS, 0, 10)).containsExactly("a", "b", "c");
        assertThat(slice(AddressOrder.ADDRESS_BACKWARDS, 0, 10)).containsExactly("c", "b", "a");
        assertThat(slice(AddressOrder.ENDING_SOONEST, 0, 10)).containsExactly("c", "a", "b");
        assertThat(slice(AddressOrder.ENDING_LATEST, 0, 10)).containsExactly("b", "a", "c");
        assertThat(slice(AddressOrder.MOST_RECEIVED, 0, 10)).containsExactly("c", "a", "b");
        assertThat(slice(AddressOrder.FEWEST_RECEIVED, 0, 10)).containsExactly("b", "a", "c");
        assertThat(slice(AddressOrder.ADDRESS, 1, 1)).containsExactly("b");
        assertThat(slice(AddressOrder.ADDRESS, 3, 10)).isEmpty();
    }

    @Test
    void findsAnEndedAddressByItsWholeNameAndItsDomainOnly() {
        String ended = ended(lease("spring"), State.DELETED);
        kept.add(lease("springtime"));

        assertThat(found(text(" Spring@" + acme.name()))).containsExactly(ended);
        assertThat(found(text("spring"))).containsExactly("springtime");
        assertThat(found(text("time@" + acme.name()))).containsExactly("springtime");
        assertThat(found(domain(acme.name().value()))).containsExactlyInAnyOrder(ended, "springtime");
    }

    @Test
    void thoseWithoutNameComeLastByName() {
        String first = ended(lease("a"), State.DELETED);
        kept.add(lease("z"));
        String second = ended(lease("b"), State.EXPIRED);
        kept.add(lease("y"));

        assertThat(slice(AddressOrder.ADDRESS, 0, 2)).containsExactly("y", "z");
        assertThat(slice(AddressOrder.ADDRESS, 2, 2)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void countsThoseThatHaveNotEndedAndWhatTheyHold() {
        ended(lease("ended"), State.DELETED);
        kept.receive(kept.add(lease("live")), 2);
        kept.receive(kept.add(lease("over").lasting(MINUTE)), 1);
        kept.receive(kept.add(new Leasing(globex)), 1);
        kept.forward(MINUTE);

        assertThat(kept.acrossTenants(() -> addresses.unended(acme.tenant()))).isEqualTo(new Unended(2, 3));
        assertThat(kept.acrossTenants(() -> addresses.unended(TenantId.next()))).isEqualTo(Unended.NOTHING);
    }

    /** Adds an address that ends. @return what stands in place of its name then */
    private String ended(Leasing leasing, State as) {
        TempAddress added = kept.add(leasing);
        kept.change(added, address -> address.end(as, kept.now()));
        return "#" + added.name().fingerprint();
    }

    private Leasing lease(String name) {
        return new Leasing(acme).name(name);
    }

    private List<TempAddress> page(PageRequest page) {
        return kept.in(acme, () -> addresses.page(acme.tenant(), EVERYTHING, ALL, page, kept.now()));
    }

    private List<String> slice(AddressOrder order, int offset, int limit) {
        return names(kept.in(
                acme,
                () -> addresses.slice(
                        acme.tenant(), EVERYTHING, ALL, new TempAddresses.Slice(order, offset, limit), kept.now())));
    }

    /** What a filter lets through, which pages, slices and counts agree on. */
    private List<String> found(AddressFilter filter) {
        List<String> names = names(kept.in(
                acme, () -> addresses.page(acme.tenant(), EVERYTHING, filter, PageRequest.first(), kept.now())));
        assertThat(kept.in(acme, () -> addresses.count(acme.tenant(), EVERYTHING, filter, kept.now())))
                .isEqualTo(names.size());
        TempAddresses.Slice all = new TempAddresses.Slice(AddressOrder.NEWEST_FIRST, 0, 100);
        assertThat(names(kept.in(acme, () -> addresses.slice(acme.tenant(), EVERYTHING, filter, all, kept.now()))))
                .isEqualTo(names);
        return names;
    }

    private static List<String> names(Collection<TempAddress> addresses) {
        return addresses.stream()
                .map(address -> address.address().substring(0, address.address().indexOf('@')))
                .toList();
    }

    private static AddressFilter text(String text) {
        return filter(Optional.of(text), Set.of(), Set.of());
    }

    private static AddressFilter purposes(Purpose... purposes) {
        return filter(Optional.empty(), Set.of(purposes), Set.of());
    }

    private static AddressFilter states(State... states) {
        return filter(Optional.empty(), Set.of(), Set.of(states));
    }

    private static AddressFilter filter(Optional<String> text, Set<Purpose> purposes, Set<State> states) {
        return new AddressFilter(text, purposes, states, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AddressFilter label(String label) {
        return exactly(Optional.of(label), Optional.empty(), Optional.empty());
    }

    private static AddressFilter reference(String reference) {
        return exactly(Optional.empty(), Optional.of(reference), Optional.empty());
    }

    private static AddressFilter domain(String domain) {
        return exactly(Optional.empty(), Optional.empty(), Optional.of(domain));
    }

    private static AddressFilter exactly(Optional<String> label, Optional<String> reference, Optional<String> domain) {
        return new AddressFilter(Optional.empty(), Set.of(), Set.of(), label, reference, domain);
    }
}
