package io.mayfly.mail.maildomain;

import io.mayfly.kernel.Refusal;

/** So many domains are being looked at that there is no room for one more. */
public final class LooksBusy extends Refusal {
    public LooksBusy() {
        super(Kind.BUSY, "looks-busy", "Other domains are being looked at; try again in some seconds");
    }
}
