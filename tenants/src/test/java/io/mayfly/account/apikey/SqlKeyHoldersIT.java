package io.mayfly.account.apikey;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.database.SingleReads;
import io.mayfly.testing.EmbeddedDatabase;
import io.mayfly.testing.House;

class SqlKeyHoldersIT extends KeyHoldersContract {
    private static final House HOUSE = House.shared();
    private static final SingleReads READS =
            SingleReads.over(EmbeddedDatabase.get().committingPool(1));

    private static final House.Home ACME = HOUSE.home(Plan.STANDARD);

    SqlKeyHoldersIT() {
        super(
                HOUSE.transactions(),
                HOUSE.apiKeys().keys(),
                HOUSE.apiKeys().holders(READS),
                ACME.owner(),
                ACME.tenant().slug());
    }
}
