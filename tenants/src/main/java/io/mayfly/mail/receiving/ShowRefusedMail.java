package io.mayfly.mail.receiving;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressNotFound;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.util.List;

/** Shows a tenant how often mail to one of its addresses was refused, and why. */
public final class ShowRefusedMail {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final RefusedMails refused;

    public ShowRefusedMail(Transactions transactions, TempAddresses addresses, RefusedMails refused) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.refused = refused;
    }

    /**
     * One for each reason that there was, the latest first.
     *
     * @throws AddressNotFound when the tenant has no such address
     */
    public List<RefusedMail> of(Caller caller, AddressReference reference) {
        caller.require(Permission.READ_ADDRESSES);
        return transactions.call(
                caller.tenant(),
                () -> refused.of(
                        caller.tenant(),
                        reference
                                .resolve(addresses, caller, Permission.READ_ADDRESSES)
                                .id()));
    }
}
