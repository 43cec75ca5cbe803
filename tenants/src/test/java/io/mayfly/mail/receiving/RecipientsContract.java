package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.tempaddress.Endings;
import io.mayfly.mail.tempaddress.Lease;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import io.mayfly.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all recipients do, wherever they are kept. */
abstract class RecipientsContract {
    private static final Duration HOUR = Duration.ofHours(1);
    private final TestClock clock = new TestClock();
    private final Transactions transactions;
    private final Recipients recipients;
    private final TempAddresses addresses;
    private final MailDomains domains;

    RecipientsContract(Transactions transactions, Recipients recipients, TempAddresses addresses, MailDomains domains) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.addresses = addresses;
        this.domains = domains;
    }

    /** A new tenant with a claim that isn't verified. */
    abstract MailDomain claim();

    abstract void suspend(TenantId tenant);

    @Test
    void findsAddressOnVerifiedDomainWithAllThatADecisionNeeds() {
        TempAddress address = leased(verified(), 2);

        Recipient found = find(address).orElseThrow();

        assertThat(found)
                .isEqualTo(new Recipient(
                        address.id(),
                        address.tenant(),
                        address.name().fingerprint(),
                        TempAddress.State.ACTIVE,
                        address.expiresAt(),
                        false,
                        true,
                        Tenant.State.ACTIVE,
                        found.key()));
        assertThat(found.key()).isEmpty();
    }

    @Test
    void findsNothingOnClaimedDomainNorUnderAnotherName() {
        TempAddress address = leased(claim(), 2);

        assertThat(find(address)).isEmpty();
        assertThat(recipients.find(EmailAddress.of("nobody@nowhere.example"))).isEmpty();
    }

    @Test
    void findsAddressThatHasEndedAndHasNoNameAnyMore() {
        TempAddress address = leased(verified(), 2);
        EmailAddress name = EmailAddress.of(address.address());
        transactions.run(
                address.tenant(),
                () -> Endings.delete(
                        addresses.find(address.tenant(), address.id()).orElseThrow(), clock.instant()));

        Optional<Recipient> found = recipients.find(name);

        assertThat(found).map(Recipient::state).contains(TempAddress.State.DELETED);
        assertThat(found).map(Recipient::fingerprint).contains(address.name().fingerprint());
        assertThat(reread(address).name().clear()).isEmpty();
    }

    @Test
    void tellsThatTheTenantIsSuspended() {
        TempAddress address = leased(verified(), 2);

        suspend(address.tenant());

        assertThat(find(address)).map(Recipient::tenantState).contains(Tenant.State.SUSPENDED);
    }

    @Test
    void countsMessagesUntilTheAddressIsFull() {
        TempAddress address = leased(verified(), 2);

        assertThat(count(address)).isTrue();
        assertThat(find(address)).map(Recipient::isFull).contains(false);
        assertThat(count(address)).isTrue();
        assertThat(find(address)).map(Recipient::isFull).contains(true);
        assertThat(count(address)).isFalse();

        TempAddress counted = reread(address);
        assertThat(counted.received()).isEqualTo(2);
        assertThat(counted.stored()).isEqualTo(2);
        assertThat(counted.unread()).isEqualTo(2);
    }

    @Test
    void countsAllOfSeveralMessagesOrNone() {
        TempAddress address = leased(verified(), 2);
        Recipient found = find(address).orElseThrow();

        assertThat(count(found, 3)).isFalse();
        assertThat(reread(address).stored()).isZero();
        assertThat(count(found, 2)).isTrue();
        assertThat(reread(address).stored()).isEqualTo(2);
    }

    @Test
    void tellsOfWhatItCountsWhatCouldNotBe() {
        TempAddress one = leased(verified(), 1);
        TempAddress other = leased(verified(), 1);
        assertThat(count(one)).isTrue();
        Recipients.Arrivals full = new Recipients.Arrivals(find(one).orElseThrow(), 1);
        Recipients.Arrivals open = new Recipients.Arrivals(find(other).orElseThrow(), 1);

        assertThat(transactions.callAcrossTenants(() -> recipients.countAll(List.of(full, open), clock.instant())))
                .containsExactly(full);

        assertThat(reread(one).received()).isEqualTo(1);
        assertThat(reread(other).received()).isEqualTo(1);
    }

    @Test
    void saysHowHeldAddressesStand() {
        TempAddress open = leased(verified(), 2);
        TempAddress ended = leased(verified(), 3);
        transactions.run(
                ended.tenant(),
                () -> Endings.delete(addresses.find(ended.tenant(), ended.id()).orElseThrow(), clock.instant()));
        assertThat(count(open)).isTrue();

        assertThat(transactions.callAcrossTenants(
                        () -> recipients.hold(List.of(open.id(), ended.id(), AddressId.next()))))
                .containsOnly(
                        Map.entry(open.id(), new Recipients.Standing(open.tenant(), open.expiresAt(), 1)),
                        Map.entry(ended.id(), new Recipients.Standing(ended.tenant(), Instant.MIN, 3)));
    }

    @Test
    void countsNothingOnceTheLeaseIsOver() {
        TempAddress address = leased(verified(), 2);
        clock.forward(HOUR);

        assertThat(count(address)).isFalse();
        assertThat(find(address)).map(Recipient::state).contains(TempAddress.State.ACTIVE);
    }

    @Test
    void countsNothingForAnotherTenant() {
        TempAddress address = leased(verified(), 2);

        Recipient found = find(address).orElseThrow();
        Recipient anothers = new Recipient(
                found.id(),
                TenantId.next(),
                found.fingerprint(),
                found.state(),
                found.expiresAt(),
                found.isFull(),
                found.isRole(),
                found.tenantState(),
                found.key());

        assertThat(count(anothers)).isFalse();
        assertThat(reread(address).received()).isZero();
    }

    @Test
    void countsNothingForWhoFoundTheAddressBeforeItsLeaseWasExtended() {
        TempAddress address = leased(verified(), 2);
        Recipient before = find(address).orElseThrow();
        transactions.run(
                address.tenant(),
                () -> addresses
                        .find(address.tenant(), address.id())
                        .orElseThrow()
                        .extendTo(clock.instant().plus(HOUR).plus(HOUR), clock.instant()));

        assertThat(count(before)).isFalse();
        assertThat(count(address)).isTrue();
    }

    private MailDomain verified() {
        MailDomain claimed = claim();
        transactions.run(
                claimed.tenant(),
                () -> domains.named(claimed.tenant(), claimed.name())
                        .orElseThrow()
                        .verify(clock.instant()));
        return claimed;
    }

    private TempAddress leased(MailDomain domain, int maxMessages) {
        Lease lease = new Lease(clock.instant(), clock.instant().plus(HOUR), maxMessages);
        TempAddress address = TempAddress.ofRole(domain, LocalPart.of("abuse"), lease);
        transactions.run(domain.tenant(), () -> addresses.add(address));
        return address;
    }

    private Optional<Recipient> find(TempAddress address) {
        return recipients.find(EmailAddress.of(address.address()));
    }

    private boolean count(TempAddress address) {
        return count(find(address).orElseThrow());
    }

    private boolean count(Recipient recipient) {
        return count(recipient, 1);
    }

    private boolean count(Recipient recipient, int messages) {
        List<Recipients.Arrivals> some = List.of(new Recipients.Arrivals(recipient, messages));
        return transactions
                .callAcrossTenants(() -> recipients.countAll(some, clock.instant()))
                .isEmpty();
    }

    private TempAddress reread(TempAddress address) {
        return transactions.call(
                address.tenant(),
                () -> addresses.find(address.tenant(), address.id()).orElseThrow());
    }
}
