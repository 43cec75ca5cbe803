package io.mayfly.account.member;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Shows those who may see it who is in their organisation. */
public final class SearchMembers {
    private final Transactions transactions;
    private final Members members;
    private final ShownMembers shown;

    public SearchMembers(Transactions transactions, Members members, MemberCredentials credentials, Clock clock) {
        this.transactions = transactions;
        this.members = members;
        this.shown = new ShownMembers(credentials, clock);
    }

    /**
     * Members newest first.
     *
     * @param text what the name, user name or e-mail address contains
     */
    public Page<MemberDetails> page(Caller caller, Optional<String> text, PageRequest page) {
        caller.require(Permission.READ_MEMBERS);
        return transactions.call(
                caller.tenant(),
                () -> Page.of(
                        shown.of(caller.tenant(), members.page(caller.tenant(), text, page)),
                        page.limit(),
                        last -> Cursor.of(last.member().since(), last.member().id())));
    }
}
