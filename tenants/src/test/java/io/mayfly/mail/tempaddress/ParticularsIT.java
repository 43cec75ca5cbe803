package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import io.mayfly.testing.SessionCounter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What makers note about addresses, and how addresses are found by it. */
class ParticularsIT {
    private static final House HOUSE = new House();
    private final Home acme = HOUSE.home(Plan.RAISED);
    private final Home globex = HOUSE.home(Plan.RAISED);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void keepsLabelsInTheOrderGivenThroughChanges() {
        AddressReference made = made(acme, "ordered", "spring", "beta", "10% off", "it's \"quoted\" \\ _under_", "春");

        assertThat(labels(made)).containsExactly("spring", "beta", "10% off", "it's \"quoted\" \\ _under_", "春");

        relabel(made, "beta", "summer", "spring");
        assertThat(labels(made)).containsExactly("beta", "summer", "spring");

        relabel(made);
        assertThat(labels(made)).isEmpty();
    }

    @Test
    void findsByAWholeLabelOnlyWhateverItsCaseAndAccents() {
        made(acme, "one", "Spring", "Été");
        made(acme, "two", "springtime", "100%");
        made(globex, "other", "Spring");

        assertThat(withLabel("Spring")).containsExactly("one");
        assertThat(withLabel("SPRING")).containsExactly("one");
        assertThat(withLabel("ete")).containsExactly("one");
        assertThat(withLabel("100%")).containsExactly("two");
        made(acme, "three", "🚀");
        assertThat(withLabel("🚀")).containsExactly("three");
        assertThat(withLabel("🐛")).isEmpty();
        assertThat(withLabel("spr")).isEmpty();
        assertThat(withLabel("spring ")).isEmpty();
        assertThat(withLabel("spring%")).isEmpty();
        assertThat(withLabel("spring_ime")).isEmpty();
        assertThat(withLabel("")).isEmpty();
    }

    @Test
    void findsByPartOfAddressLabelOrReference() {
        made(acme, "needle-name");
        made(acme, "labelled", "a NEEDLE in hay", "hay");
        noted(acme, "noted", Labels.none(), Optional.of("Needle-4711"), Metadata.none());
        made(acme, "hay", "hay");

        assertThat(containing("needle")).containsExactlyInAnyOrder("needle-name", "labelled", "noted");
        assertThat(containing("ay")).containsExactlyInAnyOrder("labelled", "hay");
        assertThat(containing("e%l")).isEmpty();
    }

    @Test
    void listsAnAddressOnceHoweverManyOfItsLabelsMatch() {
        made(acme, "twice", "spring", "springtime");

        assertThat(containing("spring")).containsExactly("twice");
        assertThat(HOUSE.addresses().countTempAddresses().count(acme.owner(), text("spring")))
                .isEqualTo(1);
    }

    @Test
    void readsTheLabelsOfAWholePageInOneStatementMore() {
        for (int i = 0; i < 30; i++) {
            made(acme, "page-" + i, "one", "two " + i);
        }

        // What the text may be found in is asked first, of the index and of the domains.
        int asked = 2;
        assertThat(SessionCounter.QUESTIONS.during(
                        HOUSE,
                        acme.tenant().id(),
                        () -> assertThat(containing("page-")).hasSize(30)))
                .isEqualTo(asked + 2);
    }

    @Test
    void findsLabelsByTheTenantsIndex() {
        for (int i = 0; i < 60; i++) {
            made(acme, "filler-" + i, "filler", "label " + i);
        }

        List<?> plan = HOUSE.transactions()
                .call(
                        acme.tenant().id(),
                        () -> HOUSE.entities()
                                .createNativeQuery(
                                        "explain select 1 from temp_address a where a.tenant_id = :tenant and exists"
                                                + " (select 1 from temp_address_label l where l.address_id = a.id"
                                                + " and l.tenant_id = a.tenant_id and l.label = 'label 7')")
                                .setParameter("tenant", acme.tenant().id().value())
                                .getResultList());

        assertThat(plan).anySatisfy(step -> assertThat((Object[]) step).contains("l", "temp_address_label_found"));
    }

    @Test
    void forgetsItsLabelsWithItsEnd() {
        AddressReference made = made(acme, "ending", "one", "two", "three");
        assertThat(labelRows(made)).isEqualTo(3);

        HOUSE.deleteTempAddress().delete(acme.owner(), made);

        assertThat(labelRows(made)).isZero();
        assertThat(HOUSE.addresses().showTempAddress().one(acme.owner(), made).metadata())
                .isEqualTo(Metadata.none());
    }

    @Test
    void givesBackMetadataHoweverAwkward() {
        Metadata awkward = new Metadata(Map.of(
                "plan", "pro",
                "a=b:c #!", "= : # ! \\ \\u0041",
                "lines", "one\r\ntwo\tthree\n\n",
                " spaces ", "  around  ",
                "ünï", "日本 🚀 \u0001",
                "quotes", "\"'{}[],",
                "empty", ""));

        AddressReference made = noted(acme, "awkward", Labels.none(), Optional.empty(), awkward);

        assertThat(HOUSE.addresses().showTempAddress().one(acme.owner(), made).metadata())
                .isEqualTo(awkward);
    }

    @Test
    void newLabelsMakeANewVersion() {
        AddressReference made = made(acme, "versioned", "one");
        int before = HOUSE.addresses().showTempAddress().one(acme.owner(), made).version();

        assertThat(relabel(made, "two").version()).isGreaterThan(before);
        assertThat(HOUSE.addresses().showTempAddress().one(acme.owner(), made).version())
                .isGreaterThan(before);
    }

    private static AddressReference made(Home home, String localPart, String... labels) {
        return noted(home, localPart, Labels.of(labels), Optional.empty(), Metadata.none());
    }

    private static AddressReference noted(
            Home home, String localPart, Labels labels, Optional<String> reference, Metadata metadata) {
        return new AddressReference(HOUSE.addresses()
                .createTempAddress()
                .create(
                        home.owner(),
                        new CreateTempAddress.Order(
                                Optional.of(home.domain()),
                                new WantedName.Exactly(LocalPart.of(localPart)),
                                new Particulars(Purpose.CAMPAIGN, labels, reference, metadata),
                                Optional.of(Duration.ofDays(1)),
                                Optional.empty()))
                .address()
                .address());
    }

    private AddressDetails relabel(AddressReference address, String... labels) {
        AddressChange change = new AddressChange(
                Optional.of(Labels.of(labels)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return HOUSE.addresses().changeTempAddress().change(acme.owner(), address, change);
    }

    private List<String> labels(AddressReference address) {
        return HOUSE.addresses()
                .showTempAddress()
                .one(acme.owner(), address)
                .labels()
                .values();
    }

    private static long labelRows(AddressReference address) {
        return HOUSE.count(
                "select count(*) from temp_address_label l join temp_address a on a.id = l.address_id"
                        + " and a.tenant_id = l.tenant_id where a.address = ?",
                address.text());
    }

    private List<String> withLabel(String label) {
        return found(new AddressFilter(
                Optional.empty(), Set.of(), Set.of(), Optional.of(label), Optional.empty(), Optional.empty()));
    }

    private List<String> containing(String text) {
        return found(text(text));
    }

    private static AddressFilter text(String text) {
        return new AddressFilter(
                Optional.of(text), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private List<String> found(AddressFilter filter) {
        return HOUSE.addresses().listTempAddresses().page(acme.owner(), filter, PageRequest.first()).items().stream()
                .map(address -> address.address().substring(0, address.address().indexOf('@')))
                .toList();
    }
}
