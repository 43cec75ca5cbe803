package io.mayfly.webapp.api.address;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.Choice;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which addresses a list shows; several purposes or states stand for any of them. */
public class FilterParameters implements Checked {
    @QueryParam("q")
    private @Nullable String text;

    @QueryParam("purpose")
    private List<String> purposes = List.of();

    @QueryParam("state")
    private List<String> states = List.of();

    @QueryParam("label")
    private @Nullable String label;

    @QueryParam("reference")
    private @Nullable String reference;

    @QueryParam("domain")
    private @Nullable String domain;

    @Override
    public void check() {
        filter();
    }

    AddressFilter filter() {
        Faults faults = new Faults();
        Supplier<Set<Purpose>> ofPurposes = faults.read(() -> Choice.allOf(Purpose.class, "purpose", purposes));
        Supplier<Set<TempAddress.State>> inStates =
                faults.read(() -> Choice.allOf(TempAddress.State.class, "state", states));
        faults.throwIfAny();
        return new AddressFilter(
                Optional.ofNullable(text).filter(given -> !given.isBlank()),
                ofPurposes.get(),
                inStates.get(),
                Optional.ofNullable(label),
                Optional.ofNullable(reference),
                Optional.ofNullable(domain));
    }
}
