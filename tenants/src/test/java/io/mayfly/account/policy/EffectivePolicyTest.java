package io.mayfly.account.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.policy.PolicySetting.Layer;
import io.mayfly.kernel.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EffectivePolicyTest {
    @Test
    void laterLayerOverridesValue() {
        EffectivePolicy policy = policy(
                maxMessages(Layer.PLATFORM, 50, 10_000),
                new PolicySetting(
                        Layer.TENANT,
                        Optional.empty(),
                        Setting.MAX_MESSAGES,
                        OptionalLong.of(80),
                        OptionalLong.empty()));

        assertThat(policy.maxMessages()).isEqualTo(80);
        assertThat(policy.mostMessages()).isEqualTo(10_000);
    }

    @Test
    void noLayerIsLooserThanTheCeilingAbove() {
        EffectivePolicy policy = policy(
                maxMessages(Layer.TENANT, 500, 900),
                maxMessages(Layer.PLAN, 100, 100),
                maxMessages(Layer.PLATFORM, 50, 10_000));

        assertThat(policy.maxMessages()).isEqualTo(100);
        assertThat(policy.mostMessages()).isEqualTo(100);
    }

    @Test
    void laterCeilingLowersEarlierValue() {
        EffectivePolicy policy = policy(
                maxMessages(Layer.PLATFORM, 50, 10_000),
                new PolicySetting(
                        Layer.DOMAIN,
                        Optional.empty(),
                        Setting.MAX_MESSAGES,
                        OptionalLong.empty(),
                        OptionalLong.of(10)));

        assertThat(policy.maxMessages()).isEqualTo(10);
    }

    @Test
    void purposeSpeaksLast() {
        EffectivePolicy policy = policy(
                new PolicySetting(
                        Layer.PLATFORM,
                        Optional.of(Purpose.TEST),
                        Setting.LEASE_SECONDS,
                        OptionalLong.of(600),
                        OptionalLong.empty()),
                new PolicySetting(
                        Layer.TENANT,
                        Optional.empty(),
                        Setting.LEASE_SECONDS,
                        OptionalLong.of(86_400),
                        OptionalLong.of(31_536_000)));

        assertThat(policy.lease()).isEqualTo(Duration.ofMinutes(10));
        assertThat(policy.longestLease()).isEqualTo(Duration.ofDays(365));
    }

    private static PolicySetting maxMessages(Layer layer, long value, long ceiling) {
        return new PolicySetting(
                layer, Optional.empty(), Setting.MAX_MESSAGES, OptionalLong.of(value), OptionalLong.of(ceiling));
    }

    private static EffectivePolicy policy(PolicySetting... settings) {
        return new EffectivePolicy(List.of(settings));
    }
}
