package io.mayfly.account.policy;

import io.mayfly.kernel.Purpose;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one layer says on one setting.
 *
 * @param purpose the one purpose that it is for, or all of them
 * @param value the default from this layer on
 * @param ceiling what no later layer and no caller exceeds
 */
public record PolicySetting(
        Layer layer, Optional<Purpose> purpose, Setting setting, OptionalLong value, OptionalLong ceiling) {

    /** The layers in the order in which they speak. */
    public enum Layer {
        PLATFORM,
        PLAN,
        TENANT,
        DOMAIN
    }
}
