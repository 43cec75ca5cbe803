package io.mayfly.webapp.composition;

import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.policy.persistence.PolicyWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.mail.maildomain.persistence.MailDomainWiring;
import io.mayfly.mail.message.persistence.MessageWiring;
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
import io.mayfly.mail.tempaddress.limits.ShowUsage;
import io.mayfly.mail.tempaddress.names.SuggestLocalPart;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Temp addresses and their life. */
@ApplicationScoped
class TempAddressComposition {
    @Produces
    @Singleton
    TempAddressWiring tempAddressWiring(
            Foundation foundation, MemberWiring member, PolicyWiring policy, MailDomainWiring mailDomain) {
        return new TempAddressWiring(foundation, member, policy, mailDomain);
    }

    @Produces
    CreateTempAddress createTempAddress(TempAddressWiring tempAddress) {
        return tempAddress.createTempAddress();
    }

    @Produces
    ShowUsualLease showUsualLease(TempAddressWiring tempAddress) {
        return tempAddress.showUsualLease();
    }

    @Produces
    ShowTempAddress showTempAddress(TempAddressWiring tempAddress) {
        return tempAddress.showTempAddress();
    }

    @Produces
    ListTempAddresses listTempAddresses(TempAddressWiring tempAddress) {
        return tempAddress.listTempAddresses();
    }

    @Produces
    BrowseTempAddresses browseTempAddresses(TempAddressWiring tempAddress) {
        return tempAddress.browseTempAddresses();
    }

    @Produces
    CountTempAddresses countTempAddresses(TempAddressWiring tempAddress) {
        return tempAddress.countTempAddresses();
    }

    @Produces
    ShowUsage showUsage(TempAddressWiring tempAddress) {
        return tempAddress.showUsage();
    }

    @Produces
    ChangeTempAddress changeTempAddress(TempAddressWiring tempAddress) {
        return tempAddress.changeTempAddress();
    }

    @Produces
    PauseTempAddress pauseTempAddress(TempAddressWiring tempAddress) {
        return tempAddress.pauseTempAddress();
    }

    @Produces
    ResumeTempAddress resumeTempAddress(TempAddressWiring tempAddress) {
        return tempAddress.resumeTempAddress();
    }

    @Produces
    FreeQuarantinedNames freeQuarantinedNames(TempAddressWiring tempAddress) {
        return tempAddress.freeQuarantinedNames();
    }

    @Produces
    FindConcernedAddresses findConcernedAddresses(TempAddressWiring tempAddress) {
        return tempAddress.findConcernedAddresses();
    }

    @Produces
    ReplaceOldNames replaceOldNames(TempAddressWiring tempAddress) {
        return tempAddress.replaceOldNames();
    }

    @Produces
    SuggestLocalPart suggestLocalPart(TempAddressWiring tempAddress) {
        return tempAddress.suggestLocalPart();
    }

    @Produces
    ExtendLease extendLease(TempAddressWiring tempAddress, MessageWiring message) {
        return tempAddress.extendLease(message.belongings());
    }

    @Produces
    DeleteTempAddress deleteTempAddress(TempAddressWiring tempAddress, MessageWiring message) {
        return tempAddress.deleteTempAddress(message.belongings());
    }

    @Produces
    SweepExpiredAddresses sweepExpiredAddresses(TempAddressWiring tempAddress, MessageWiring message) {
        return tempAddress.sweepExpiredAddresses(message.belongings());
    }
}
