package io.mayfly.mail.receiving;

import io.mayfly.mail.tempaddress.TempAddress;

/** What becomes of mail to one recipient. Each case has its own reply at the SMTP door. */
public sealed interface RecipientDecision {
    /** Mail is received. */
    record Accepted() implements RecipientDecision {}

    /** There is no such address here. */
    record Unknown() implements RecipientDecision {}

    /** The address has expired or was deleted. */
    record Ended(TempAddress.State state) implements RecipientDecision {}

    /** The address takes no mail for now. */
    record Paused() implements RecipientDecision {}

    /** The address holds as many messages as it may. */
    record Full() implements RecipientDecision {}

    /** The address's tenant is suspended. */
    record Suspended() implements RecipientDecision {}
}
