package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Invalid;
import io.mayfly.testing.InMemoryMail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTempAddressTest {
    private final InMemoryMail mail = new InMemoryMail();
    private final AddressDetails made = mail.address("beta");
    private final AddressReference reference = new AddressReference(made.id().toString());

    @Test
    void changesWhatIsNamedAndLeavesTheRest() {
        AddressDetails noted = change(new AddressChange(
                Optional.of(Labels.of("spring")),
                Optional.of("PO-7"),
                Optional.of(new Metadata(Map.of("order", "17"))),
                Optional.of(7),
                Optional.empty()));
        AddressDetails relabelled = change(labels("autumn"));

        assertThat(noted.labels()).isEqualTo(Labels.of("spring"));
        assertThat(relabelled.labels()).isEqualTo(Labels.of("autumn"));
        assertThat(relabelled.reference()).contains("PO-7");
        assertThat(relabelled.metadata()).isEqualTo(noted.metadata());
        assertThat(relabelled.counts().maxMessages()).isEqualTo(7);
        assertThat(mail.deeds())
                .startsWith(
                        Deed.of("temp-address.changed", made.address()).changing(List.of(Change.untold("labels"))),
                        Deed.of("temp-address.changed", made.address())
                                .changing(List.of(
                                        new Change("maxMessages", Optional.of("50"), Optional.of("7")),
                                        Change.untold("labels"),
                                        Change.untold("reference"),
                                        Change.untold("metadata"))));
    }

    @Test
    void emptyReferenceRemovesIt() {
        change(reference("PO-7"));

        assertThat(change(reference("")).reference()).isEmpty();
    }

    @Test
    void changesTheVersionThatTheCallerHasRead() {
        AddressDetails first = change(atVersion(made.version(), "first"));

        assertThat(first.version()).isGreaterThan(made.version());
        assertThat(change(atVersion(first.version(), "second")).labels()).isEqualTo(Labels.of("second"));
    }

    @Test
    void refusesChangeOfAVersionThatIsStale() {
        change(labels("first"));

        assertThatThrownBy(() -> change(atVersion(made.version(), "late"))).isInstanceOf(AddressIsStale.class);
        assertThat(mail.show(made.address()).labels()).isEqualTo(Labels.of("first"));
    }

    @Test
    void refusesMoreMessagesThanThePolicyAllows() {
        for (int bad : new int[] {0, 10_001}) {
            assertThatThrownBy(() -> change(messages(bad))).isInstanceOf(Invalid.class);
        }
        assertThat(change(messages(10_000)).counts().maxMessages()).isEqualTo(10_000);
    }

    @Test
    void refusesReferenceThatIsTooLongOrHasControls() {
        assertThatThrownBy(() -> reference("r".repeat(201))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> reference("line\nbreak")).isInstanceOf(Invalid.class);
    }

    @Test
    void answersAnothersAddressExactlyLikeAMissingOne() {
        Caller stranger = mail.house().member(mail.house().tenant("globex", Plan.STANDARD), "eve", Role.OWNER);

        for (String text : List.of(made.address(), made.id().toString(), "none@in.acme.example", "junk", "")) {
            AddressReference named = new AddressReference(text);
            assertThatThrownBy(() -> mail.showTempAddress().one(stranger, named))
                    .isInstanceOf(AddressNotFound.class)
                    .hasMessage(new AddressNotFound().getMessage());
            assertThatThrownBy(() -> mail.changeTempAddress().change(stranger, named, labels("x")))
                    .isInstanceOf(AddressNotFound.class);
            assertThatThrownBy(() -> mail.deleteTempAddress().delete(stranger, named))
                    .isInstanceOf(AddressNotFound.class);
        }
        assertThat(mail.show(made.address()).state()).isEqualTo(TempAddress.State.ACTIVE);
    }

    @Test
    void findsAddressInAnyCase() {
        assertThat(mail.show("BETA@In.Acme.Example").id()).isEqualTo(made.id());
    }

    private AddressDetails change(AddressChange change) {
        return mail.changeTempAddress().change(mail.anna(), reference, change);
    }

    private static AddressChange labels(String label) {
        return new AddressChange(
                Optional.of(Labels.of(label)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AddressChange atVersion(int version, String label) {
        return new AddressChange(
                Optional.of(Labels.of(label)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(version));
    }

    private static AddressChange reference(String reference) {
        return new AddressChange(
                Optional.empty(), Optional.of(reference), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AddressChange messages(int most) {
        return new AddressChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(most), Optional.empty());
    }
}
