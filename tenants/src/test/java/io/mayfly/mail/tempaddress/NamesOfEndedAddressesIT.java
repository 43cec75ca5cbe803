package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.kernel.PageRequest;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.receiving.RecipientDecision;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import io.mayfly.testing.Names;
import io.mayfly.testing.Sweeping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The name of an address that has ended is nowhere in the database, and still does what it is kept for. */
class NamesOfEndedAddressesIT {
    private static final House HOUSE = House.shared();
    private final Home acme = HOUSE.home(Plan.RAISED);
    private final String name = "n" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void areFoundWhileTheyLiveSoThatTheSearchIsProvenToFindThem() {
        HOUSE.address(acme, name);
        receive();

        assertThat(Names.places(HOUSE.pool(), name)).containsExactly("temp_address.address");
    }

    @Test
    void areGoneOnceItWasDeleted() {
        liveAndBeDeleted();

        assertThat(Names.places(HOUSE.pool(), name)).isEmpty();
    }

    @Test
    void areGoneOnceItHasExpired() {
        HOUSE.address(acme, name, Optional.of(Duration.ofMinutes(1)), Optional.empty());
        receive();
        HOUSE.clock().forward(Duration.ofMinutes(1));

        Sweeping.untilNoneWaits(HOUSE.sweepExpiredAddresses()::sweep);

        assertThat(Names.places(HOUSE.pool(), name)).isEmpty();
        assertThat(show(acme.address(name)).state()).isEqualTo(TempAddress.State.EXPIRED);
    }

    @Test
    void tellWhoCanNameItThatItHasEnded() {
        AddressDetails made = liveAndBeDeleted();

        AddressDetails ended = show(acme.address(name));
        assertThat(ended.id()).isEqualTo(made.id());
        assertThat(ended.state()).isEqualTo(TempAddress.State.DELETED);
        assertThat(ended.name())
                .isEqualTo(new AddressName(
                        Optional.empty(),
                        made.name().fingerprint(),
                        acme.domain().value()));
        assertThat(HOUSE.receiving().decideRecipient().decide(acme.address(name)))
                .isEqualTo(new RecipientDecision.Ended(TempAddress.State.DELETED));
    }

    @Test
    void areStillInQuarantineForAllTenants() {
        liveAndBeDeleted();
        Home globex = HOUSE.home(Plan.RAISED);

        assertThatThrownBy(() -> HOUSE.address(acme, name)).isInstanceOf(AddressTaken.class);
        assertThatThrownBy(() -> HOUSE.addresses()
                        .showTempAddress()
                        .one(globex.owner(), new AddressReference(acme.address(name))))
                .isInstanceOf(AddressNotFound.class);
    }

    @Test
    void sayNothingOfTheSameNameAtAnotherDomain() {
        AddressDetails made = liveAndBeDeleted();
        Home globex = HOUSE.home(Plan.RAISED);

        AddressDetails theirs = HOUSE.address(globex, name);

        assertThat(theirs.name().fingerprint()).isNotEqualTo(made.name().fingerprint());
        assertThat(theirs.address()).isEqualTo(globex.address(name));
    }

    @Test
    void areShownInTheAuditLogAsLongAsItLives() {
        AddressDetails made = HOUSE.address(acme, name);
        receive();
        HOUSE.messages()
                .deleteMessage()
                .delete(acme.owner(), new AddressReference(acme.address(name)), MessageReference.LATEST);
        assertThat(targets()).containsExactly(acme.address(name), acme.address(name));

        delete();

        assertThat(targets()).hasSize(3).containsOnly(made.name().fingerprint().before("@" + acme.domain()));
        assertThat(deeds()).allMatch(AuditEntry::nameless);
    }

    @Test
    void ofRolesEndLikeOthersAndTheNextMailOpensThemAnew() {
        String postmaster = acme.address("postmaster");
        HOUSE.deliverMessage().deliver(HOUSE.incoming("first", postmaster));
        AddressDetails first = show(postmaster);
        HOUSE.deleteTempAddress().delete(acme.owner(), new AddressReference(postmaster));
        assertThat(Names.places(HOUSE.pool(), postmaster)).isEmpty();
        assertThat(HOUSE.receiving().decideRecipient().decide(postmaster)).isEqualTo(new RecipientDecision.Accepted());

        HOUSE.deliverMessage().deliver(HOUSE.incoming("second", postmaster));

        assertThat(show(postmaster).id()).isNotEqualTo(first.id());
        assertThat(show(postmaster).name().fingerprint()).isEqualTo(first.name().fingerprint());
        assertThat(targets())
                .containsExactly(
                        postmaster,
                        first.name().fingerprint().before("@" + acme.domain()),
                        first.name().fingerprint().before("@" + acme.domain()));
    }

    private AddressDetails liveAndBeDeleted() {
        AddressDetails made = HOUSE.address(acme, name);
        receive();
        delete();
        return made;
    }

    private void receive() {
        HOUSE.deliverMessage().deliver(HOUSE.incoming("secret", acme.address(name)));
    }

    private void delete() {
        HOUSE.deleteTempAddress().delete(acme.owner(), new AddressReference(acme.address(name)));
    }

    private AddressDetails show(String address) {
        return HOUSE.addresses().showTempAddress().one(acme.owner(), new AddressReference(address));
    }

    private List<String> targets() {
        return deeds().stream().map(entry -> entry.deed().target()).toList();
    }

    private List<AuditEntry> deeds() {
        return HOUSE
                .foundation()
                .audit()
                .readAuditLog(
                        HOUSE.addresses().addressNames(), HOUSE.foundation().nameHashes())
                .page(acme.owner(), AuditFilter.none(), PageRequest.first())
                .items()
                .stream()
                .filter(entry -> entry.deed().address().isPresent())
                .toList();
    }
}
