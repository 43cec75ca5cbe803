package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    void countsSeveralAddressesAtOnce() {
        TempAddress one = leased(verified(), 3);
        TempAddress other = leased(verified(), 3);
        TempAddress third = leased(verified(), 3);

        assertThat(countAll(arrivals(one, 1), arrivals(other, 2), arrivals(third, 1)))
                .isTrue();

        assertThat(List.of(reread(one), reread(other), reread(third)))
                .extracting(TempAddress::received, TempAddress::stored, TempAddress::unread)
                .containsExactly(tuple(1, 1, 1), tuple(2, 2, 2), tuple(1, 1, 1));
    }

    @Test
    void tellsWhenNotAllCouldBeCounted() {
        TempAddress full = leased(verified(), 1);
        TempAddress open = leased(verified(), 2);
        assertThat(count(full)).isTrue();

        assertThat(countAll(arrivals(full, 1), arrivals(open, 1))).isFalse();
        assertThat(countAll(arrivals(open, 1), arrivals(full, 1))).isFalse();
        assertThat(countAll(arrivals(full, 1), arrivals(open, 2))).isFalse();

        assertThat(reread(full).received()).isEqualTo(1);
    }

    @Test
    void countsForTheTenantAndTheLeaseThatWereFoundOnly() {
        TempAddress address = leased(verified(), 9);
        Recipient found = find(address).orElseThrow();
        TempAddress another = leased(verified(), 9);
        Recipient stranger = with(found, another.tenant(), found.expiresAt());
        Recipient outdated = with(found, found.tenant(), found.expiresAt().plus(Duration.ofSeconds(1)));

        assertThat(another.tenant()).isNotEqualTo(address.tenant());
        assertThat(count(stranger)).isFalse();
        assertThat(count(outdated)).isFalse();
        assertThat(reread(address).received()).isZero();
        assertThat(count(found)).isTrue();
    }

    private static Recipient with(Recipient found, TenantId tenant, Instant expiresAt) {
        return new Recipient(
                found.id(),
                tenant,
                found.fingerprint(),
                found.state(),
                expiresAt,
                found.isFull(),
                found.isRole(),
                found.tenantState(),
                found.key());
    }

    private Recipients.Arrivals arrivals(TempAddress address, int messages) {
        return new Recipients.Arrivals(find(address).orElseThrow(), messages);
    }

    /** Counts, or takes all of it back. */
    private boolean countAll(Recipients.Arrivals... arrivals) {
        try {
            transactions.runAcrossTenants(() -> {
                if (!recipients.countAll(List.of(arrivals), clock.instant())) {
                    throw new IllegalArgumentException("Not all were counted");
                }
            });
            return true;
        } catch (IllegalArgumentException meant) {
            return false;
        }
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
        return countAll(new Recipients.Arrivals(recipient, messages));
    }

    private TempAddress reread(TempAddress address) {
        return transactions.call(
                address.tenant(),
                () -> addresses.find(address.tenant(), address.id()).orElseThrow());
    }
}
