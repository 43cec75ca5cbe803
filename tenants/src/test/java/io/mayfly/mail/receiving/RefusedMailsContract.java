package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.address.LocalPart;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.tempaddress.Lease;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What all refused mail does, wherever it's kept. */
abstract class RefusedMailsContract {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    private final Transactions transactions;
    private final RefusedMails refused;
    private final TempAddresses addresses;

    RefusedMailsContract(Transactions transactions, RefusedMails refused, TempAddresses addresses) {
        this.transactions = transactions;
        this.refused = refused;
        this.addresses = addresses;
    }

    /** A domain of a new tenant. */
    abstract MailDomain domain();

    record Owned(TenantId tenant, AddressId id) {
        private RefusedMail refused(RefusedMail.Cause reason, long count, Instant first, Instant last) {
            return new RefusedMail(tenant, id, reason, count, first, last);
        }
    }

    @Test
    void addsUpByReasonAndShowsTheLatestFirst() {
        Owned address = address();

        add(address.refused(RefusedMail.Cause.FULL, 2, NOON, NOON));
        add(address.refused(RefusedMail.Cause.PAUSED, 1, NOON.plusSeconds(5), NOON.plusSeconds(5)));
        add(address.refused(RefusedMail.Cause.FULL, 3, NOON.plusSeconds(10), LATER));

        assertThat(of(address))
                .containsExactly(
                        address.refused(RefusedMail.Cause.FULL, 5, NOON, LATER),
                        address.refused(RefusedMail.Cause.PAUSED, 1, NOON.plusSeconds(5), NOON.plusSeconds(5)));
    }

    @Test
    void keepsTheLaterTimeWhenAnotherGatewayWasFirst() {
        Owned address = address();

        add(address.refused(RefusedMail.Cause.ENDED, 1, LATER, LATER));
        add(address.refused(RefusedMail.Cause.ENDED, 1, NOON, NOON));

        assertThat(of(address)).singleElement().satisfies(sum -> {
            assertThat(sum.count()).isEqualTo(2);
            assertThat(sum.lastAt()).isEqualTo(LATER);
        });
    }

    @Test
    void showsNothingOfAnotherTenantsAddress() {
        Owned address = address();
        add(address.refused(RefusedMail.Cause.PAUSED, 1, NOON, NOON));

        assertThat(of(new Owned(address().tenant(), address.id()))).isEmpty();
    }

    @Test
    void addsNothingToAnAddressThatTheTenantDoesNotHave() {
        Owned address = address();
        Owned stolen = new Owned(address().tenant(), address.id());

        add(stolen.refused(RefusedMail.Cause.PAUSED, 1, NOON, NOON));

        assertThat(of(stolen)).isEmpty();
        assertThat(of(address)).isEmpty();
    }

    @Test
    void countsTheAddressesOfATenantByCauseSinceATime() {
        Owned address = address();
        add(address.refused(RefusedMail.Cause.FULL, 7, NOON, LATER));
        add(address.refused(RefusedMail.Cause.PAUSED, 1, NOON, NOON));
        add(address().refused(RefusedMail.Cause.ENDED, 1, NOON, LATER));

        assertThat(since(address, NOON)).isEqualTo(Map.of(RefusedMail.Cause.FULL, 1));
        assertThat(since(address, NOON.minusSeconds(1)))
                .isEqualTo(Map.of(RefusedMail.Cause.FULL, 1, RefusedMail.Cause.PAUSED, 1));
        assertThat(since(address, LATER)).isEmpty();
    }

    private Map<RefusedMail.Cause, Integer> since(Owned address, Instant after) {
        return transactions.call(
                address.tenant(), () -> refused.addressesSince(address.tenant(), AddressReach.EVERYTHING, after));
    }

    @Test
    void goesWithTheAddress() {
        Owned address = address();
        add(address.refused(RefusedMail.Cause.ENDED, 1, NOON, NOON));

        transactions.runAcrossTenants(() ->
                addresses.remove(addresses.find(address.tenant(), address.id()).orElseThrow()));

        assertThat(transactions.callAcrossTenants(() -> refused.of(address.tenant(), address.id())))
                .isEmpty();
    }

    private Owned address() {
        MailDomain domain = domain();
        Lease lease = new Lease(NOON, LATER, 1);
        TempAddress address = TempAddress.ofRole(domain, LocalPart.of("abuse"), lease);
        transactions.run(domain.tenant(), () -> addresses.add(address));
        return new Owned(domain.tenant(), address.id());
    }

    private void add(RefusedMail one) {
        transactions.runAcrossTenants(() -> refused.add(one));
    }

    private List<RefusedMail> of(Owned address) {
        return transactions.call(address.tenant(), () -> refused.of(address.tenant(), address.id()));
    }
}
