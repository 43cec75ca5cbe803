package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.testing.House;
import io.mayfly.testing.Sweeping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What searches find addresses by, from their beginning to their end, of which it leaves nothing readable. */
class SearchedAddressesIT {
    private static final House HOUSE = House.shared();

    private final House.Home home = HOUSE.home(Plan.RAISED);

    @Test
    void findsEachPartOfEachWordAndNothingElse() {
        AddressId made = made("brave-otter", "Größe M", "PO 4711/é🚀x");

        for (String part : List.of(
                "b",
                "r",
                "otter",
                "OTTER@in",
                "e-otter@in.t",
                "ave-otter@" + home.domain(),
                "größe",
                "GRO",
                "e M",
                "4711/",
                "🚀",
                "🚀x",
                "E🚀",
                "PO 4711/é🚀x",
                " ")) {
            assertThat(found(part)).as(part).containsExactly(made);
        }
        for (String other : List.of("otters", "otter-brave", "größen", "4712", "🚀🚀", "%", "_", "!", "x ")) {
            assertThat(found(other)).as(other).isEmpty();
        }
    }

    @Test
    void leavesNothingOfAnAddressThatIsDeletedOrOver() {
        AddressId deleted = made("brave-otter", "été", "PO-7");
        AddressId over = made("calm-otter", "ete", "PO-8");
        assertThat(parts(deleted)).isPositive();

        HOUSE.deleteTempAddress().delete(home.owner(), new AddressReference(deleted.toString()));
        assertThat(parts(deleted)).isZero();
        assertThat(parts(over)).isPositive();

        HOUSE.clock().forward(Duration.ofHours(2));
        Sweeping.untilNoneWaits(HOUSE.sweepExpiredAddresses()::sweep);
        assertThat(parts(over)).isZero();
    }

    @Test
    void findsByTheWordsOfNowOnly() {
        AddressId made = made("brave-otter", "spring", "PO-7");
        change(made, Optional.of(Labels.of("SPRING", "Autumn")), Optional.of(""));

        assertThat(found("pring")).containsExactly(made);
        assertThat(found("utum")).containsExactly(made);
        assertThat(found("PO-7")).isEmpty();

        change(made, Optional.of(Labels.none()), Optional.empty());
        assertThat(found("pring")).isEmpty();
        assertThat(parts(made)).isEqualTo("brave-otter".length());
    }

    private AddressId made(String name, String label, String reference) {
        Particulars particulars =
                new Particulars(Purpose.TEST, Labels.of(label), Optional.of(reference), new Metadata(Map.of()));
        CreateTempAddress.Order order = new CreateTempAddress.Order(
                Optional.of(home.domain()),
                new WantedName.Exactly(LocalPart.of(name)),
                particulars,
                Optional.of(Duration.ofHours(1)),
                Optional.empty());
        return HOUSE.addresses()
                .createTempAddress()
                .create(home.owner(), order)
                .address()
                .id();
    }

    private void change(AddressId address, Optional<Labels> labels, Optional<String> reference) {
        HOUSE.addresses()
                .changeTempAddress()
                .change(
                        home.owner(),
                        new AddressReference(address.toString()),
                        new AddressChange(labels, reference, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private List<AddressId> found(String text) {
        AddressFilter filter = AddressFilter.inStates(State.ACTIVE).saying(Optional.of(text));
        int counted = HOUSE.addresses().countTempAddresses().count(home.owner(), filter);
        List<AddressId> found =
                HOUSE.addresses().listTempAddresses().page(home.owner(), filter, PageRequest.first()).items().stream()
                        .map(AddressDetails::id)
                        .toList();
        assertThat(counted).isEqualTo(found.size());
        return found;
    }

    private static long parts(AddressId address) {
        return HOUSE.count("select count(*) from temp_address_part where address_id = ?", address.value());
    }
}
