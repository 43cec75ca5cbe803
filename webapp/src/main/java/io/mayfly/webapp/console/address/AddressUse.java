package io.mayfly.webapp.console.address;

import io.mayfly.mail.tempaddress.ExtendLease;
import io.mayfly.mail.tempaddress.PauseTempAddress;
import io.mayfly.mail.tempaddress.ResumeTempAddress;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What can be done with one address, together for those who hand it on. */
@Dependent
public class AddressUse {
    @Inject
    private ExtendLease extend;

    @Inject
    private PauseTempAddress pause;

    @Inject
    private ResumeTempAddress resume;

    @Inject
    private HeldDeletions deletions;

    ExtendLease extend() {
        return extend;
    }

    PauseTempAddress pause() {
        return pause;
    }

    ResumeTempAddress resume() {
        return resume;
    }

    HeldDeletions deletions() {
        return deletions;
    }
}
