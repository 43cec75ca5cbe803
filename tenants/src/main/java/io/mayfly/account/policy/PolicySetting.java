package io.mayfly.account.policy;

import io.mayfly.kernel.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one layer says on one setting.
 *
 * @param purpose the one purpose that it is for, or all of them
 * @param value the default from this layer on
 * @param ceiling what no later layer and no caller exceeds
 * @param changed when it was last changed and by whom, if it ever was
 */
public record PolicySetting(
        Layer layer,
        Optional<Purpose> purpose,
        Setting setting,
        OptionalLong value,
        OptionalLong ceiling,
        Optional<LastChange> changed) {

    /** One that nobody has changed since the installation began. */
    public PolicySetting(
            Layer layer, Optional<Purpose> purpose, Setting setting, OptionalLong value, OptionalLong ceiling) {
        this(layer, purpose, setting, value, ceiling, Optional.empty());
    }

    /** The layers in the order in which they speak. */
    public enum Layer {
        PLATFORM,
        PLAN,
        TENANT,
        DOMAIN
    }

    /** When something was changed, and what its changer is called. */
    public record LastChange(Instant at, String by) {}
}
