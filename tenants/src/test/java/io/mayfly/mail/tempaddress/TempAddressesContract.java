package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.address.LocalPart;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.tempaddress.TempAddresses.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all temp addresses do, wherever they are kept, but for their lists. */
abstract class TempAddressesContract {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final KeptAddresses kept;
    private final TempAddresses addresses;
    private final MailDomain acme;
    private final MailDomain globex;
    private final MemberId anna;
    private final MemberId bert;

    TempAddressesContract(KeptAddresses kept) {
        this.kept = kept;
        this.addresses = kept.addresses();
        this.acme = kept.newDomain();
        this.globex = kept.newDomain();
        this.anna = kept.members().apply(acme.tenant());
        this.bert = kept.members().apply(acme.tenant());
    }

    @Test
    void findsAddressByIdentityAndNameWithinItsTenant() {
        TempAddress added = kept.add(lease("beta"));
        String name = "beta@" + acme.name();

        assertThat(find(acme.tenant(), added.id())).contains(added);
        assertThat(find(acme.tenant(), AddressId.next())).isEmpty();
        assertThat(find(globex.tenant(), added.id())).isEmpty();
        assertThat(kept.in(acme, () -> addresses.named(acme.tenant(), name))).contains(added);
        assertThat(kept.in(globex, () -> addresses.named(globex.tenant(), name)))
                .isEmpty();
        assertThat(kept.in(globex, () -> addresses.named(acme.tenant(), name))).isEmpty();
        assertThat(kept.in(acme, () -> addresses.named(acme.tenant(), "größe@" + acme.name())))
                .isEmpty();
    }

    @Test
    void keepsEverythingThatAnAddressTells() {
        TempAddress added = kept.add(new Leasing(acme)
                .name("beta")
                .labels("spring", "beta")
                .reference("PO-7")
                .metadata("order", "17")
                .maxMessages(3)
                .madeBy(anna));

        AddressDetails details = details(added);
        assertThat(details).isEqualTo(AddressDetails.of(added, kept.now()));
        assertThat(details.labels()).isEqualTo(Labels.of("spring", "beta"));
        assertThat(details.metadata().values()).containsEntry("order", "17");
        TempAddress found = find(acme.tenant(), added.id()).orElseThrow();
        assertThat(found.member()).contains(anna);
        assertThat(found.domain()).isEqualTo(acme.id());
        assertThat(found.isRoleAddress()).isFalse();
    }

    @Test
    void versionGrowsWithEachChangeThatIsFlushed() {
        TempAddress added = kept.add(lease("beta"));
        int before = added.version();

        int flushed = kept.in(acme, () -> {
            TempAddress found = addresses.find(acme.tenant(), added.id()).orElseThrow();
            found.pause(kept.now());
            addresses.flush();
            return found.version();
        });

        assertThat(flushed).isEqualTo(before + 1);
        assertThat(find(acme.tenant(), added.id()).orElseThrow().version()).isEqualTo(before + 1);
        assertThat(find(acme.tenant(), added.id()).orElseThrow().version()).isEqualTo(before + 1);
    }

    @Test
    void countersMoveWithoutTheVersion() {
        TempAddress added = kept.add(lease("beta"));
        receive(added, 3);

        kept.in(acme, () -> {
            addresses.forgetMessage(acme.tenant(), added.id(), true);
            addresses.forgetMessage(acme.tenant(), added.id(), false);
            addresses.countRead(acme.tenant(), added.id(), 3);
            addresses.countRead(acme.tenant(), added.id(), -1);
            return true;
        });

        TempAddress found = find(acme.tenant(), added.id()).orElseThrow();
        assertThat(found.received()).isEqualTo(3);
        assertThat(found.stored()).isEqualTo(1);
        assertThat(found.unread()).isZero();
        assertThat(found.version()).isEqualTo(added.version());
    }

    @Test
    void otherTenantsCountNothing() {
        TempAddress added = kept.add(lease("beta"));
        receive(added, 1);

        kept.in(globex, () -> {
            addresses.forgetMessage(globex.tenant(), added.id(), true);
            addresses.countRead(globex.tenant(), added.id(), 1);
            return true;
        });

        assertThat(find(acme.tenant(), added.id()).orElseThrow().unread()).isEqualTo(1);
    }

    @Test
    void countsWhatOneMemberMadeSinceAnInstant() {
        Instant start = kept.now();
        kept.add(lease("at-the-instant").madeBy(anna));
        kept.forward(MINUTE);
        Instant oldest = kept.now();
        kept.add(lease("oldest").madeBy(anna));
        kept.forward(MINUTE);
        end(kept.add(lease("ended-since").madeBy(anna)));
        kept.add(lease("anothers").madeBy(bert));

        assertThat(kept.in(acme, () -> addresses.madeSince(acme.tenant(), anna, start)))
                .isEqualTo(new Made(2, Optional.of(oldest)));
        assertThat(kept.in(acme, () -> addresses.madeSince(acme.tenant(), anna, kept.now())))
                .isEqualTo(new Made(0, Optional.empty()));
        assertThat(kept.in(globex, () -> addresses.madeSince(globex.tenant(), anna, start)))
                .isEqualTo(new Made(0, Optional.empty()));
    }

    @Test
    void countsLiveAddressesOfOneMember() {
        kept.add(lease("live").madeBy(anna));
        TempAddress paused = kept.add(lease("paused").madeBy(anna));
        change(paused, address -> address.pause(kept.now()));
        end(kept.add(lease("ended").madeBy(anna)));
        kept.add(lease("over").lasting(MINUTE).madeBy(anna));
        kept.add(lease("anothers").madeBy(bert));
        kept.forward(MINUTE);

        assertThat(kept.in(acme, () -> addresses.liveOf(acme.tenant(), anna, kept.now())))
                .isEqualTo(2);
    }

    @Test
    void findsAddressesWhoseLeaseIsOverSoonestFirst() {
        TempAddress second = kept.add(lease("second").lasting(MINUTE));
        TempAddress first = kept.add(lease("first").lasting(MINUTE.minusSeconds(1)));
        TempAddress paused = kept.add(lease("paused").lasting(MINUTE.minusSeconds(2)));
        change(paused, address -> address.pause(kept.now()));
        TempAddress elsewhere = kept.add(new Leasing(globex).lasting(MINUTE.plusSeconds(1)));
        end(kept.add(lease("ended").lasting(MINUTE)));
        kept.add(lease("lasting").lasting(HOUR));
        kept.forward(MINUTE.plusSeconds(1));

        assertThat(ours(kept.acrossTenants(() -> addresses.leaseOver(kept.now(), 10_000))))
                .containsExactly(paused, first, second, elsewhere);
        assertThat(kept.acrossTenants(() -> addresses.leaseOver(kept.now(), 1))).hasSize(1);
    }

    @Test
    void endsTheLeasesOfThoseThatLiveOnOneDomain() {
        TempAddress live = kept.add(lease("live"));
        TempAddress paused = kept.add(lease("paused"));
        change(paused, address -> address.pause(kept.now()));
        end(kept.add(lease("ended")));
        TempAddress elsewhere = kept.add(new Leasing(globex));
        int before = live.version();
        kept.forward(MINUTE);

        assertThat(kept.acrossTenants(() -> addresses.liveOn(acme.tenant(), acme.id(), kept.now())))
                .isEqualTo(2);
        assertThat(kept.acrossTenants(() -> addresses.endLeasesOn(acme.tenant(), acme.id(), kept.now())))
                .isEqualTo(2);

        assertThat(kept.acrossTenants(() -> addresses.liveOn(acme.tenant(), acme.id(), kept.now())))
                .isZero();
        TempAddress found = find(acme.tenant(), live.id()).orElseThrow();
        assertThat(found.expiresAt()).isEqualTo(kept.now());
        assertThat(found.version()).isEqualTo(before + 1);
        assertThat(find(globex.tenant(), elsewhere.id()).orElseThrow().isLiveAt(kept.now()))
                .isTrue();
        assertThat(kept.acrossTenants(() -> addresses.liveOn(globex.tenant(), acme.id(), kept.now())))
                .isZero();
    }

    @Test
    void findsTheRolesOfOneDomain() {
        TempAddress role = TempAddress.ofRole(
                acme, LocalPart.of("abuse"), new Lease(kept.now(), kept.now().plus(HOUR), 10));
        kept.add(lease("no-role"));
        kept.in(acme, () -> {
            addresses.add(role);
            return true;
        });
        end(role);

        assertThat(kept.acrossTenants(() -> addresses.rolesOn(acme.tenant(), acme.id())))
                .containsExactly(role);
        assertThat(kept.acrossTenants(() -> addresses.rolesOn(globex.tenant(), globex.id())))
                .isEmpty();
    }

    @Test
    void findsAddressesThatEndedBefore() {
        TempAddress ended = kept.add(lease("ended"));
        end(ended);
        kept.add(lease("lasting"));
        Instant end = kept.now();

        assertThat(ours(kept.acrossTenants(() -> addresses.endedBefore(end, 10_000))))
                .isEmpty();
        assertThat(ours(kept.acrossTenants(() -> addresses.endedBefore(end.plusMillis(1), 10_000))))
                .containsExactly(ended);
    }

    @Test
    void endWipesWhatTheMakerNoted() {
        TempAddress added =
                kept.add(lease("beta").labels("spring").reference("PO-7").metadata("order", "17"));
        receive(added, 1);

        end(added);

        AddressDetails details = details(added);
        assertThat(details.labels()).isEqualTo(Labels.none());
        assertThat(details.reference()).isEmpty();
        assertThat(details.metadata()).isEqualTo(Metadata.none());
        assertThat(details.counts().stored()).isZero();
        assertThat(find(acme.tenant(), added.id()).orElseThrow().endedAt()).contains(kept.now());
    }

    @Test
    void keepsRoleAddressWithoutMember() {
        TempAddress role = TempAddress.ofRole(
                acme,
                LocalPart.of("postmaster"),
                new Lease(kept.now(), kept.now().plus(HOUR), 10));
        kept.in(acme, () -> {
            addresses.add(role);
            return true;
        });

        TempAddress found = find(acme.tenant(), role.id()).orElseThrow();
        assertThat(found.isRoleAddress()).isTrue();
        assertThat(found.member()).isEmpty();
    }

    private Leasing lease(String name) {
        return new Leasing(acme).name(name).madeBy(anna);
    }

    /** With its labels, which are read within the transaction that found it. */
    private Optional<TempAddress> find(TenantId tenant, AddressId id) {
        return kept.transactions().call(tenant, () -> {
            Optional<TempAddress> found = addresses.find(tenant, id);
            found.ifPresent(TempAddress::labels);
            return found;
        });
    }

    private AddressDetails details(TempAddress address) {
        return kept.in(
                acme,
                () -> AddressDetails.of(
                        addresses.find(acme.tenant(), address.id()).orElseThrow(), kept.now()));
    }

    private void end(TempAddress address) {
        change(address, found -> found.end(TempAddress.State.DELETED, kept.now()));
    }

    private void change(TempAddress address, java.util.function.Consumer<TempAddress> change) {
        kept.change(address, change);
    }

    private void receive(TempAddress address, int messages) {
        kept.receive(address, messages);
    }

    private List<TempAddress> ours(List<TempAddress> found) {
        return found.stream()
                .filter(address -> List.of(acme.tenant(), globex.tenant()).contains(address.tenant()))
                .toList();
    }
}
