package io.mayfly.webapp.api.domain;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.mail.maildomain.DomainClaim;
import io.mayfly.webapp.api.http.Checked;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body that claims a domain.
 *
 * @param apexReason why it is to be an organisation's main domain, if it is one: a line of 10 to 200 characters
 */
public record DomainWish(@Nullable String name, @Nullable String apexReason) implements Checked {
    @Override
    public void check() {
        claim();
    }

    public static DomainWish orEmpty(@Nullable DomainWish body) {
        return body == null ? new DomainWish(null, null) : body;
    }

    public DomainClaim claim() {
        Faults faults = new Faults();
        Supplier<DomainName> named = faults.read(this::domain);
        faults.check(() -> Optional.ofNullable(apexReason).ifPresent(DomainClaim::requireReason));
        faults.throwIfAny();
        return new DomainClaim(named.get(), Optional.ofNullable(apexReason));
    }

    private DomainName domain() {
        if (name == null) {
            throw new Invalid("name", "A domain needs a name");
        }
        return Faults.renaming("domain", "name", () -> DomainName.of(name));
    }
}
