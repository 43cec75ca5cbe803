package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.PartOfTenant;
import io.mayfly.account.policy.LivingAddresses;
import io.mayfly.account.policy.ResolvePolicy;
import io.mayfly.account.policy.persistence.PolicyWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.audit.AddressNames;
import io.mayfly.mail.maildomain.DomainAddresses;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.tempaddress.AddressChanges;
import io.mayfly.mail.tempaddress.AddressEnding;
import io.mayfly.mail.tempaddress.AddressesOfDomains;
import io.mayfly.mail.tempaddress.AddressesOfTenants;
import io.mayfly.mail.tempaddress.Belongings;
import io.mayfly.mail.tempaddress.BrowseTempAddresses;
import io.mayfly.mail.tempaddress.ChangeTempAddress;
import io.mayfly.mail.tempaddress.CountTempAddresses;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.mail.tempaddress.DeleteTempAddress;
import io.mayfly.mail.tempaddress.ExtendLease;
import io.mayfly.mail.tempaddress.FindConcernedAddresses;
import io.mayfly.mail.tempaddress.FreeQuarantinedNames;
import io.mayfly.mail.tempaddress.ListTempAddresses;
import io.mayfly.mail.tempaddress.PauseTempAddress;
import io.mayfly.mail.tempaddress.ReplaceOldNames;
import io.mayfly.mail.tempaddress.ResumeTempAddress;
import io.mayfly.mail.tempaddress.ShowTempAddress;
import io.mayfly.mail.tempaddress.ShowUsualLease;
import io.mayfly.mail.tempaddress.SweepExpiredAddresses;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import io.mayfly.mail.tempaddress.limits.MemberLimits;
import io.mayfly.mail.tempaddress.limits.ShowUsage;
import io.mayfly.mail.tempaddress.names.SuggestLocalPart;
import java.util.List;

/** Temp addresses over the database. */
public final class TempAddressWiring {
    /** The classes that Hibernate maps for this feature. */
    public static final List<Class<?>> ENTITIES = List.of(TempAddress.class, RefusedAddress.class);

    private final Foundation foundation;
    private final MailDomains domains;
    private final ResolvePolicy policy;
    private final HibernateTempAddresses addresses;
    private final MemberLimits limits;
    private final AddressChanges changes;
    private final CreateTempAddress createTempAddress;

    public TempAddressWiring(
            Foundation foundation, MemberWiring member, PolicyWiring policies, MailDomainWiring mailDomain) {
        this.foundation = foundation;
        this.domains = mailDomain.domains();
        this.policy = policies.resolvePolicy();
        this.addresses = new HibernateTempAddresses(foundation.entities(), foundation.nameHashes(), domains);
        this.limits = new MemberLimits(member.members(), addresses, policy);
        this.changes = new AddressChanges(
                foundation.transactions(), addresses, foundation.events(), foundation.auditLog(), foundation.clock());
        this.createTempAddress = new CreateTempAddress(
                foundation.transactions(),
                addresses,
                domains,
                limits,
                policy,
                foundation.vault(),
                foundation.events(),
                foundation.auditLog(),
                foundation.clock());
    }

    public TempAddresses addresses() {
        return addresses;
    }

    /** The one of this process, as what is ordered at the same time is made together. */
    public CreateTempAddress createTempAddress() {
        return createTempAddress;
    }

    public ShowUsualLease showUsualLease() {
        return new ShowUsualLease(foundation.transactions(), domains, policy);
    }

    public ShowTempAddress showTempAddress() {
        return new ShowTempAddress(foundation.transactions(), addresses, foundation.clock());
    }

    public ListTempAddresses listTempAddresses() {
        return new ListTempAddresses(foundation.transactions(), addresses, foundation.clock());
    }

    public BrowseTempAddresses browseTempAddresses() {
        return new BrowseTempAddresses(foundation.transactions(), addresses, foundation.clock());
    }

    public CountTempAddresses countTempAddresses() {
        return new CountTempAddresses(foundation.transactions(), addresses, foundation.clock());
    }

    public FindConcernedAddresses findConcernedAddresses() {
        return new FindConcernedAddresses(foundation.transactions(), addresses, foundation.clock());
    }

    /** The names of addresses, for the audit log. */
    public AddressNames addressNames() {
        return new LiveNames(addresses, foundation.clock());
    }

    /** Addresses as what lives under policies. */
    public LivingAddresses livingAddresses() {
        return new SqlLivingAddresses(foundation.entities());
    }

    public ReplaceOldNames replaceOldNames() {
        return new ReplaceOldNames(
                foundation.transactions(),
                new HibernateOldNames(foundation.entities(), foundation.nameHashes()),
                foundation.audit().oldDeeds(),
                addresses,
                foundation.nameHashes());
    }

    public ShowUsage showUsage() {
        return new ShowUsage(foundation.transactions(), limits, foundation.clock());
    }

    public ChangeTempAddress changeTempAddress() {
        return new ChangeTempAddress(changes, policy);
    }

    public PauseTempAddress pauseTempAddress() {
        return new PauseTempAddress(changes);
    }

    public ResumeTempAddress resumeTempAddress() {
        return new ResumeTempAddress(changes);
    }

    public FreeQuarantinedNames freeQuarantinedNames() {
        return new FreeQuarantinedNames(foundation.transactions(), addresses, foundation.clock());
    }

    public SuggestLocalPart suggestLocalPart() {
        return new SuggestLocalPart();
    }

    /** @param belongings what the address holds, which is kept as long as the lease */
    public ExtendLease extendLease(Belongings belongings) {
        return new ExtendLease(changes, policy, belongings);
    }

    /** @param belongings what the address holds, which is destroyed with it */
    public DeleteTempAddress deleteTempAddress(Belongings belongings) {
        return new DeleteTempAddress(foundation.transactions(), addresses, ending(belongings));
    }

    /** @param belongings what the addresses hold, which is destroyed with them */
    public SweepExpiredAddresses sweepExpiredAddresses(Belongings belongings) {
        return new SweepExpiredAddresses(foundation.transactions(), addresses, ending(belongings), foundation.clock());
    }

    /** @param belongings what the addresses hold, which is destroyed with them */
    public DomainAddresses domainAddresses(Belongings belongings) {
        return new AddressesOfDomains(addresses, ending(belongings));
    }

    public PartOfTenant partOfTenants() {
        return new AddressesOfTenants(addresses);
    }

    private AddressEnding ending(Belongings belongings) {
        return new AddressEnding(
                addresses,
                belongings,
                foundation.vault(),
                foundation.events(),
                foundation.auditLog(),
                foundation.clock());
    }
}
