package io.mayfly.webapp.api.policy;

import io.mayfly.account.policy.PolicyTerms;
import io.mayfly.account.policy.PolicyTerms.Bounds;
import io.mayfly.account.policy.Setting;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.TimeText;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body that states what a level says in full; it says nothing of what is left out or null.
 *
 * @param lease the lease of a new address, in whole seconds
 */
public record PolicyBody(
        @Nullable String lease,
        @Nullable String leaseCeiling,
        @Nullable Integer maxMessages,
        @Nullable Integer maxMessagesCeiling,
        @Nullable Integer newPerHour,
        @Nullable Integer newPerHourCeiling,
        @Nullable Integer liveAddresses,
        @Nullable Integer liveAddressesCeiling)
        implements Checked {
    private static final PolicyBody EMPTY = new PolicyBody(null, null, null, null, null, null, null, null);

    public static PolicyBody orEmpty(@Nullable PolicyBody body) {
        return body == null ? EMPTY : body;
    }

    @Override
    public void check() {
        terms();
    }

    public PolicyTerms terms() {
        Faults faults = new Faults();
        Supplier<OptionalLong> usual = faults.read(() -> seconds(Setting.LEASE_SECONDS.field(), lease));
        Supplier<OptionalLong> longest = faults.read(() -> seconds(Setting.LEASE_SECONDS.ceilingField(), leaseCeiling));
        faults.throwIfAny();
        Map<Setting, Bounds> said = new EnumMap<>(Setting.class);
        said.put(Setting.LEASE_SECONDS, new Bounds(usual.get(), longest.get()));
        said.put(Setting.MAX_MESSAGES, new Bounds(number(maxMessages), number(maxMessagesCeiling)));
        said.put(Setting.NEW_PER_HOUR, new Bounds(number(newPerHour), number(newPerHourCeiling)));
        said.put(Setting.LIVE_ADDRESSES, new Bounds(number(liveAddresses), number(liveAddressesCeiling)));
        return PolicyTerms.of(said);
    }

    private static OptionalLong number(@Nullable Integer number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static OptionalLong seconds(String field, @Nullable String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        Duration length = TimeText.duration(field, text);
        if (length.getNano() != 0) {
            throw new Invalid(field, field + " must be a duration of whole seconds");
        }
        return OptionalLong.of(length.toSeconds());
    }
}
