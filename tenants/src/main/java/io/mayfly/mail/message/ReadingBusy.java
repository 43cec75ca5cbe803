package io.mayfly.mail.message;

import io.mayfly.kernel.Refusal;

/** So many big messages are open at the moment that there is no room for one more. */
public final class ReadingBusy extends Refusal {
    public ReadingBusy() {
        super(Kind.BUSY, "reading-busy", "Too many big messages are being read at the moment; try again shortly");
    }
}
