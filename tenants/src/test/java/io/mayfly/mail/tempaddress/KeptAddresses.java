package io.mayfly.mail.tempaddress;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.receiving.Recipient;
import io.mayfly.mail.receiving.Recipients;
import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.mail.receiving.RefusedMails;
import io.mayfly.testing.House;
import io.mayfly.testing.InMemoryHouse;
import io.mayfly.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where a contract's addresses are kept.
 *
 * @param domains gives a verified domain of a new tenant
 * @param members gives a new member of a tenant
 */
record KeptAddresses(
        Transactions transactions,
        TempAddresses addresses,
        Recipients recipients,
        RefusedMails refused,
        Supplier<MailDomain> domains,
        Function<TenantId, MemberId> members,
        TestClock clock) {
    static KeptAddresses inMemory() {
        InMemoryHouse house = new InMemoryHouse();
        return new KeptAddresses(
                house.transactions(),
                house.addresses(),
                house.recipients(),
                house.refusedMails(),
                () -> {
                    Tenant tenant = house.tenant("t" + UUID.randomUUID(), Plan.RAISED);
                    return house.domain(tenant, "in." + tenant.slug() + ".example");
                },
                tenant -> MemberId.next(),
                new TestClock());
    }

    static KeptAddresses inTheDatabase() {
        House house = House.shared();
        return new KeptAddresses(
                house.transactions(),
                house.addresses().addresses(),
                house.receiving().recipients(),
                house.receiving().refusedMails(),
                () -> house.mailDomain(house.home(Plan.RAISED)),
                tenant -> house.member(tenant(house, tenant), Role.DEVELOPER).member(),
                new TestClock());
    }

    private static Tenant tenant(House house, TenantId id) {
        return house.transactions()
                .callAcrossTenants(
                        () -> house.organisations().tenants().find(id).orElseThrow());
    }

    MailDomain newDomain() {
        return domains.get();
    }

    Instant now() {
        return clock.instant();
    }

    void forward(Duration by) {
        clock.forward(by);
    }

    TempAddress add(Leasing leasing) {
        TempAddress address = leasing.from(now());
        transactions.run(address.tenant(), () -> addresses.add(address));
        return address;
    }

    void change(TempAddress address, Consumer<TempAddress> change) {
        transactions.run(
                address.tenant(),
                () -> change.accept(
                        addresses.find(address.tenant(), address.id()).orElseThrow()));
    }

    void receive(TempAddress address, int messages) {
        Recipient recipient =
                recipients.find(EmailAddress.of(address.address())).orElseThrow();
        transactions.runAcrossTenants(
                () -> recipients.countAll(List.of(new Recipients.Arrivals(recipient, messages)), now()));
    }

    /** Has mail to an address refused. */
    void refuse(TempAddress address, RefusedMail.Cause cause) {
        RefusedMail once = new RefusedMail(address.tenant(), address.id(), cause, 1, now(), now());
        transactions.runAcrossTenants(() -> refused.add(once));
    }

    /** Work in a transaction of the domain's tenant. */
    <T> T in(MailDomain domain, Supplier<T> work) {
        return transactions.call(domain.tenant(), work);
    }

    <T> T acrossTenants(Supplier<T> work) {
        return transactions.callAcrossTenants(work);
    }
}
