package io.mayfly.mail.receiving;

import io.mayfly.kernel.transaction.Transactions;
import java.util.List;

/** Writes down what was counted of refused mail. */
public final class NoteRefusedMail {
    private final Transactions transactions;
    private final RefusalTally tally;
    private final RefusedMails refused;

    public NoteRefusedMail(Transactions transactions, RefusalTally tally, RefusedMails refused) {
        this.transactions = transactions;
        this.tally = tally;
        this.refused = refused;
    }

    /** All since the last time, in one transaction. Trouble below is thrown, and then it's counted on. */
    public void note() {
        List<RefusedMail> counted = tally.drain();
        boolean noted = counted.isEmpty();
        try {
            if (!noted) {
                transactions.runAcrossTenants(() -> counted.forEach(refused::add));
                noted = true;
            }
        } finally {
            if (!noted) {
                counted.forEach(tally::add);
            }
        }
    }
}
