package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomain;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of the names of temp addresses, wherever they are kept. */
abstract class TempAddressNamesContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final KeptAddresses kept;
    private final TempAddresses addresses;
    private final MailDomain acme;
    private final MailDomain globex;

    TempAddressNamesContract(KeptAddresses kept) {
        this.kept = kept;
        this.addresses = kept.addresses();
        this.acme = kept.newDomain();
        this.globex = kept.newDomain();
    }

    @Test
    void hasTheNameWhileItLivesAndItsHashAlways() {
        TempAddress added = kept.add(lease("beta"));
        NameHash hash = added.name().hash();
        assertThat(find(acme.tenant(), added.id()).orElseThrow().name().clear()).contains("beta@" + acme.name());

        end(added);

        TempAddress ended = find(acme.tenant(), added.id()).orElseThrow();
        assertThat(ended.name().clear()).isEmpty();
        assertThat(ended.name().hash()).isEqualTo(hash);
        assertThat(ended.name().domain()).isEqualTo(acme.name().value());
        assertThat(ended.address()).isEqualTo("#" + hash.fingerprint() + "@" + acme.name());
    }

    @Test
    void findsByItsNameWhatHasEndedWithinItsTenant() {
        TempAddress added = kept.add(lease("beta"));
        end(added);

        assertThat(kept.in(acme, () -> addresses.named(acme.tenant(), "Beta@" + acme.name())))
                .contains(added);
        assertThat(kept.in(globex, () -> addresses.named(globex.tenant(), "beta@" + acme.name())))
                .isEmpty();
    }

    @Test
    void refusesNameOfAnEndedAddress() {
        end(kept.add(lease("beta")));

        assertThatThrownBy(() -> kept.add(lease("beta"))).isInstanceOf(AddressTaken.class);
    }

    @Test
    void namesThoseThatLive() {
        TempAddress live = kept.add(lease("live"));
        TempAddress paused = kept.add(lease("paused"));
        kept.change(paused, address -> address.pause(kept.now()));
        TempAddress over = kept.add(lease("over").lasting(MINUTE));
        TempAddress ended = kept.add(lease("ended"));
        end(ended);
        TempAddress theirs = kept.add(new Leasing(globex).name("theirs"));
        kept.add(lease("unasked"));
        kept.forward(MINUTE);
        List<AddressId> asked = Stream.of(live, paused, over, ended, theirs)
                .map(TempAddress::id)
                .toList();

        assertThat(kept.in(acme, () -> addresses.names(acme.tenant(), asked, kept.now())))
                .isEqualTo(Map.of(live.id(), "live@" + acme.name(), paused.id(), "paused@" + acme.name()));
        assertThat(kept.in(acme, () -> addresses.names(acme.tenant(), List.of(), kept.now())))
                .isEmpty();
    }

    @Test
    void nameIsTakenForAllTenantsAlsoAfterItsAddressEnded() {
        end(kept.add(lease("beta")));

        kept.add(lease("gamma"));
        EmailAddress ended = EmailAddress.of("beta@" + acme.name());
        EmailAddress live = EmailAddress.of("gamma@" + acme.name());
        EmailAddress free = EmailAddress.of("alpha@" + acme.name());

        assertThat(kept.in(globex, () -> addresses.taken(List.of(free, ended, live))))
                .containsExactlyInAnyOrder(ended, live);
        assertThat(kept.in(globex, () -> addresses.taken(List.of(free)))).isEmpty();
        assertThat(kept.in(globex, () -> addresses.taken(List.of()))).isEmpty();
    }

    @Test
    void addsSeveralAtOnce() {
        TempAddress one = lease("one").labels("spring", "beta").from(kept.now());
        TempAddress other = lease("other").labels("summer").from(kept.now());

        addAll(one, other);

        assertThat(labels(one)).isEqualTo(Labels.of("spring", "beta"));
        assertThat(labels(other)).isEqualTo(Labels.of("summer"));
        assertThat(find(acme.tenant(), other.id()).orElseThrow().name().hash())
                .isEqualTo(other.name().hash());
    }

    private Labels labels(TempAddress added) {
        return kept.in(
                acme,
                () -> addresses.find(acme.tenant(), added.id()).orElseThrow().labels());
    }

    @Test
    void addsNoneOfSeveralWhenOneNameIsTaken() {
        kept.add(lease("taken"));
        TempAddress one = lease("one").from(kept.now());

        assertThatThrownBy(() -> addAll(one, lease("taken").from(kept.now()))).isInstanceOf(AddressTaken.class);

        assertThat(find(acme.tenant(), one.id())).isEmpty();
    }

    private void addAll(TempAddress... added) {
        kept.in(acme, () -> {
            addresses.addAll(List.of(added));
            return true;
        });
    }

    @Test
    void refusesSecondAddressOfOneName() {
        kept.add(lease("beta"));

        assertThatThrownBy(() -> kept.add(lease("beta"))).isInstanceOf(AddressTaken.class);
    }

    @Test
    void removalSetsTheNameFree() {
        TempAddress added = kept.add(lease("beta"));

        kept.in(acme, () -> {
            addresses.remove(addresses.find(acme.tenant(), added.id()).orElseThrow());
            return true;
        });

        assertThat(find(acme.tenant(), added.id())).isEmpty();
        assertThat(kept.add(lease("beta")).id()).isNotEqualTo(added.id());
    }

    private Leasing lease(String name) {
        return new Leasing(acme).name(name);
    }

    private Optional<TempAddress> find(TenantId tenant, AddressId id) {
        return kept.transactions().call(tenant, () -> addresses.find(tenant, id));
    }

    private void end(TempAddress address) {
        kept.change(address, found -> found.end(TempAddress.State.DELETED, kept.now()));
    }
}
