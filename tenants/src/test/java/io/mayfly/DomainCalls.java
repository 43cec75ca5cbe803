package io.mayfly;

import io.mayfly.PermissionsTest.Call;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.CheckMailDomain;
import io.mayfly.mail.maildomain.ClaimOwnMailDomain;
import io.mayfly.mail.maildomain.DomainClaim;
import io.mayfly.mail.maildomain.DomainLooks;
import io.mayfly.mail.maildomain.DomainNotes;
import io.mayfly.mail.maildomain.DomainParts;
import io.mayfly.mail.maildomain.DomainReference;
import io.mayfly.mail.maildomain.DomainSetups;
import io.mayfly.mail.maildomain.ListDomainChecks;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.RemoveOwnMailDomain;
import io.mayfly.mail.maildomain.ShowMailDomain;
import io.mayfly.mail.maildomain.dns.DnsSurvey;
import io.mayfly.mail.maildomain.dns.InMemoryDns;
import io.mayfly.mail.tempaddress.AddressesOfDomains;
import io.mayfly.testing.InMemoryHouse;
import io.mayfly.testing.InMemoryMail;
import java.util.List;
import java.util.Optional;

/** What members call to see and set up their mail domains. */
final class DomainCalls {
    private static final DomainReference NONE = new DomainReference("none.acme.example");

    private DomainCalls() {}

    static List<Call> of(InMemoryMail mail) {
        InMemoryHouse house = mail.house();
        DomainParts parts = house.domainParts();
        DomainSetups setups =
                new DomainSetups(house.transactions(), house.domains(), parts, "mx.mayfly.example", house.clock());
        DomainNotes notes =
                new DomainNotes(house.transactions(), house.domains(), parts.checks(), house.audit(), house.clock());
        ListMailDomains list = new ListMailDomains(house.transactions(), house.domains());
        ShowMailDomain show = new ShowMailDomain(setups);
        ListDomainChecks checks = new ListDomainChecks(house.transactions(), house.domains(), parts.checks());
        CheckMailDomain check = new CheckMailDomain(
                house.transactions(),
                house.domains(),
                setups,
                new DomainLooks(new DnsSurvey(new InMemoryDns())),
                notes,
                house.clock());
        ClaimOwnMailDomain claim = new ClaimOwnMailDomain(
                house.transactions(),
                house.domains(),
                parts.keyring(),
                name -> Optional.of("acme.example"),
                house.audit(),
                house.clock());
        RemoveOwnMailDomain remove = new RemoveOwnMailDomain(
                house.transactions(),
                house.domains(),
                house.domainEnding(new AddressesOfDomains(house.addresses(), mail.ending())),
                house.clock());
        return List.of(
                new Call("ListMailDomains", Permission.READ_DOMAINS, list::all),
                new Call("ShowMailDomain", Permission.READ_DOMAINS, caller -> show.show(caller, NONE)),
                new Call("ListDomainChecks", Permission.READ_DOMAINS, caller -> checks.of(caller, NONE)),
                new Call("CheckMailDomain", Permission.MANAGE_DOMAINS, caller -> check.check(caller, NONE)),
                new Call("ClaimOwnMailDomain", Permission.MANAGE_DOMAINS, caller -> claim.claim(caller, fresh())),
                new Call(
                        "RemoveOwnMailDomain",
                        Permission.MANAGE_DOMAINS,
                        caller -> remove.remove(caller, NONE, false)));
    }

    private static DomainClaim fresh() {
        return new DomainClaim(DomainName.of("x" + TenantId.next().value() + ".acme.example"), Optional.empty());
    }
}
