package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.testing.House;
import io.mayfly.testing.RowsRead;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * That an index serves each order, filter and search of the lists of addresses: of a hundred thousand none reads more than a
 * small part. What is counted is what the server says that it read for the very statements that were sent.
 */
class AddressPlansIT {
    private static final House HOUSE = House.shared();
    private static final TempAddresses ADDRESSES = HOUSE.addresses().addresses();
    private static final int PAGE = 50;

    /** What tells few from many is read at most, and a page, each row of it looked at some times. */
    private static final long MOST_READ = 10_000;

    private static final Set<State> LIVE = EnumSet.of(State.ACTIVE, State.PAUSED);
    private static MailDomain domain;
    private static TenantId tenant;
    private static Instant now;
    private static MemberId member;

    @BeforeAll
    static void fill() {
        domain = HOUSE.mailDomain(HOUSE.home(Plan.RAISED));
        tenant = domain.tenant();
        now = HOUSE.clock().instant();
        ManyAddresses many = new ManyAddresses(HOUSE.pool(), domain, now);
        many.fill();
        member = many.member();
    }

    @AfterAll
    static void remove() {
        new ManyAddresses(HOUSE.pool(), domain, now).remove();
    }

    @TestFactory
    Stream<DynamicTest> readsAPageInEachOrder() {
        return Stream.of(AddressOrder.values())
                .flatMap(order -> Stream.of(
                                AddressFilter.everything(), AddressFilter.inStates(State.ACTIVE, State.PAUSED))
                        .map(filter -> page(order + " of " + filter.states(), filter, order, PAGE)));
    }

    @TestFactory
    Stream<DynamicTest> readsAPageOfEachFilter() {
        return Stream.of(
                page("purpose", purpose(Purpose.TICKET), PAGE),
                page("rare purpose", purpose(Purpose.DEVICE), 3),
                page("active", AddressFilter.inStates(State.ACTIVE), PAGE),
                page("paused", AddressFilter.inStates(State.PAUSED), PAGE),
                page("expired", AddressFilter.inStates(State.EXPIRED), PAGE),
                page("deleted", AddressFilter.inStates(State.DELETED), PAGE),
                page("rare label", label("rare"), 9),
                page("common label", label("common"), PAGE),
                page("reference", reference("order-77777"), 1),
                page("domain", atDomain(domain.name().value()), PAGE),
                page("no such domain", atDomain("nowhere.example"), 0),
                page("ending", matter(Matter.ENDING), PAGE),
                page("ended", matter(Matter.ENDED), PAGE),
                page("refused", matter(Matter.REFUSED), 9));
    }

    @TestFactory
    Stream<DynamicTest> readsAPageOfEachSearch() {
        return Stream.of(
                page("nothing", text("nothing-like-it"), 0),
                page("no such letter", text("ü"), 0),
                page("one name", text("badger-77777"), 1),
                page("the end of a name", text("-77777@"), 1),
                page("the whole address", text("badger-77777@" + domain.name()), 1),
                page("the middle of a reference", text("er-77777"), 1),
                page("the middle of a label", text("are"), 9),
                page("many", text("tte"), PAGE),
                page("all, by their domain", text(".example"), PAGE));
    }

    @Test
    void goesOnFromAPageInTheMiddle() {
        AddressFilter all = AddressFilter.everything();
        List<TempAddress> deep = in(() -> ADDRESSES.slice(
                tenant,
                AddressReach.EVERYTHING,
                all,
                new TempAddresses.Slice(AddressOrder.NEWEST_FIRST, 5000, 1),
                now));
        Cursor after = Cursor.of(deep.getFirst().createdAt(), deep.getFirst().id());

        assertThat(read(() -> ADDRESSES.page(
                        tenant, AddressReach.EVERYTHING, all, new PageRequest(PAGE, Optional.of(after)), now)))
                .isLessThan(MOST_READ);
    }

    @TestFactory
    Stream<DynamicTest> countsNoFurtherThanToTheMost() {
        return Stream.of(
                        AddressFilter.everything(),
                        AddressFilter.inStates(State.ACTIVE, State.PAUSED),
                        AddressFilter.inStates(State.EXPIRED),
                        purpose(Purpose.TICKET),
                        label("common"),
                        atDomain(domain.name().value()),
                        text("tte"),
                        text("77777"),
                        text(".example"))
                .map(filter -> DynamicTest.dynamicTest(filter.toString(), () -> {
                    int most = 200;
                    assertThat(read(() -> ADDRESSES.countUpTo(most, tenant, AddressReach.EVERYTHING, filter, now)))
                            .isLessThan(15_000);
                }));
    }

    @TestFactory
    Stream<DynamicTest> readsAPageOfEachReachInEachOrder() {
        return reaches()
                .flatMap(reach -> Stream.of(AddressOrder.values())
                        .flatMap(order -> Stream.of(
                                        AddressFilter.everything(), AddressFilter.inStates(State.ACTIVE, State.PAUSED))
                                .map(filter -> page(reach, order, filter))));
    }

    private static DynamicTest page(AddressReach reach, AddressOrder order, AddressFilter filter) {
        return DynamicTest.dynamicTest(reach + " " + order + " of " + filter.states(), () -> {
            TempAddresses.Slice first = new TempAddresses.Slice(order, 0, PAGE);
            assertThat(in(() -> ADDRESSES.slice(tenant, reach, filter, first, now)))
                    .hasSize(PAGE);
            assertThat(read(() -> ADDRESSES.slice(tenant, reach, filter, first, now)))
                    .isLessThan(MOST_READ);
        });
    }

    @TestFactory
    Stream<DynamicTest> countsWhatIsWithinReachNoFurtherThanToTheMost() {
        return reaches()
                .map(reach -> DynamicTest.dynamicTest(
                        reach.toString(),
                        () -> assertThat(read(
                                        () -> ADDRESSES.countUpTo(200, tenant, reach, AddressFilter.everything(), now)))
                                .isLessThan(15_000)));
    }

    /** A few own ones, these with few others, and these with many others. */
    private static Stream<AddressReach> reaches() {
        return Stream.of(Set.<Purpose>of(), Set.of(Purpose.DEVICE), Set.of(Purpose.TICKET))
                .map(purposes -> new AddressReach.Part(member, purposes));
    }

    private static DynamicTest page(String what, AddressFilter filter, int found) {
        return page(what, filter, AddressOrder.NEWEST_FIRST, found);
    }

    private static DynamicTest page(String what, AddressFilter filter, AddressOrder order, int found) {
        return DynamicTest.dynamicTest(what, () -> {
            TempAddresses.Slice first = new TempAddresses.Slice(order, 0, PAGE);
            assertThat(in(() -> ADDRESSES.slice(tenant, AddressReach.EVERYTHING, filter, first, now)))
                    .hasSize(found);
            assertThat(read(() -> ADDRESSES.slice(tenant, AddressReach.EVERYTHING, filter, first, now)))
                    .isLessThan(MOST_READ);
        });
    }

    private static <T> T in(Supplier<T> work) {
        return HOUSE.transactions().call(tenant, work);
    }

    private static long read(Supplier<?> work) {
        return RowsRead.by(HOUSE, tenant, work);
    }

    private static AddressFilter text(String text) {
        return new AddressFilter(
                Optional.of(text), Set.of(), LIVE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AddressFilter purpose(Purpose purpose) {
        return new AddressFilter(
                Optional.empty(), Set.of(purpose), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AddressFilter label(String label) {
        return new AddressFilter(
                Optional.empty(), Set.of(), Set.of(), Optional.of(label), Optional.empty(), Optional.empty());
    }

    private static AddressFilter reference(String reference) {
        return new AddressFilter(
                Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.of(reference), Optional.empty());
    }

    private static AddressFilter atDomain(String name) {
        return new AddressFilter(
                Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.of(name));
    }

    private static AddressFilter matter(Matter matter) {
        return AddressFilter.everything().that(Optional.of(matter));
    }
}
