package io.mayfly.webapp.console.address;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.ChangeTempAddress;
import io.mayfly.mail.tempaddress.DeleteTempAddress;
import io.mayfly.mail.tempaddress.ExtendLease;
import io.mayfly.mail.tempaddress.PauseTempAddress;
import io.mayfly.mail.tempaddress.ResumeTempAddress;
import io.mayfly.mail.tempaddress.ShowTempAddress;
import io.mayfly.webapp.console.component.HeldDeletions;
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
    private ShowTempAddress show;

    @Inject
    private ChangeTempAddress change;

    @Inject
    private DeleteTempAddress delete;

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

    /** Looks at the address anew, so that no label is lost that somebody else gave it meanwhile. */
    void label(Caller caller, AddressReference address, LabelChange label) {
        label.of(show.one(caller, address)).ifPresent(changed -> change.change(caller, address, changed));
    }

    DeleteTempAddress delete() {
        return delete;
    }

    HeldDeletions deletions() {
        return deletions;
    }
}
