package io.mayfly.overview;

import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.account.apikey.KeyFilter;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.mail.receiving.RefusedMails;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells people what needs them, as far as it is theirs to see; the most pressing first. */
public final class ListConcerns {
    private final Transactions transactions;
    private final Sources sources;
    private final Clock clock;

    public ListConcerns(Transactions transactions, Sources sources, Clock clock) {
        this.transactions = transactions;
        this.sources = sources;
        this.clock = clock;
    }

    /** Where concerns come from. */
    public record Sources(
            Tenants tenants, MailDomains domains, TempAddresses addresses, RefusedMails refused, ApiKeys keys) {}

    public List<Concern> of(Caller caller) {
        Instant now = clock.instant();
        return transactions.call(
                caller.tenant(),
                () -> Stream.of(
                                suspension(caller),
                                paused(caller),
                                unverified(caller),
                                refused(caller, now),
                                addressesEnding(caller, now),
                                keysEnding(caller, now),
                                keysIdle(caller, now))
                        .flatMap(Optional::stream)
                        .filter(concern -> concern.count() > 0)
                        .toList());
    }

    private Optional<Concern> suspension(Caller caller) {
        return sources.tenants()
                .find(caller.tenant())
                .filter(tenant -> tenant.state() == Tenant.State.SUSPENDED)
                .map(tenant -> new Concern.Suspension());
    }

    private Optional<Concern> paused(Caller caller) {
        return domains(caller, domain -> domain.isVerified() && domain.isPaused())
                .map(Concern.PausedDomains::new);
    }

    private Optional<Concern> unverified(Caller caller) {
        return domains(caller, domain -> !domain.isVerified()).map(Concern.UnverifiedDomains::new);
    }

    private Optional<Integer> domains(Caller caller, Predicate<MailDomain> wanted) {
        if (!caller.may(Permission.READ_DOMAINS)) {
            return Optional.empty();
        }
        return Optional.of(Math.toIntExact(
                sources.domains().of(caller.tenant()).stream().filter(wanted).count()));
    }

    private Optional<Concern> refused(Caller caller, Instant now) {
        if (!caller.may(Permission.READ_ADDRESSES)) {
            return Optional.empty();
        }
        AddressReach reach = caller.reach(Permission.READ_ADDRESSES);
        Map<RefusedMail.Cause, Integer> causes =
                sources.refused().addressesSince(caller.tenant(), reach, now.minus(Matter.REFUSED.within()));
        return causes.entrySet().stream()
                .max(Map.Entry.<RefusedMail.Cause, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(mainly ->
                        new Concern.MailRefused(count(caller.tenant(), reach, Matter.REFUSED, now), mainly.getKey()));
    }

    /** To whom leases are not to be extended, none of them is a concern. */
    private Optional<Concern> addressesEnding(Caller caller, Instant now) {
        if (!caller.may(Permission.CHANGE_ADDRESSES)) {
            return Optional.empty();
        }
        AddressReach reach = caller.reach(Permission.CHANGE_ADDRESSES);
        return Optional.of(new Concern.AddressesEnding(count(caller.tenant(), reach, Matter.ENDING, now)));
    }

    private int count(TenantId tenant, AddressReach reach, Matter matter, Instant now) {
        return sources.addresses()
                .count(tenant, reach, AddressFilter.everything().that(Optional.of(matter)), now);
    }

    private Optional<Concern> keysEnding(Caller caller, Instant now) {
        return KeyFilter.endingSoonFor(caller)
                .map(filter -> new Concern.KeysEnding(count(caller, filter, now), filter.all()));
    }

    /** Who can't revoke a key is not to be bothered with it. */
    private Optional<Concern> keysIdle(Caller caller, Instant now) {
        return KeyFilter.idleFor(caller).map(filter -> new Concern.KeysIdle(count(caller, filter, now), filter.all()));
    }

    private int count(Caller caller, KeyFilter filter, Instant now) {
        return sources.keys().count(caller.tenant(), filter.sought(caller, now));
    }
}
