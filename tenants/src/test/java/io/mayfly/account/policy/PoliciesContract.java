package io.mayfly.account.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.policy.PolicySetting.Layer;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What all policies do, wherever their settings are kept. */
public abstract class PoliciesContract {
    private final TenantId tenant = TenantId.next();
    private final DomainId domain = DomainId.next();
    private final Transactions transactions;
    private final Policies policies;

    protected PoliciesContract(Transactions transactions, Policies policies) {
        this.transactions = transactions;
        this.policies = policies;
    }

    /** Adds what a layer says on its scope. */
    protected abstract void say(String scope, PolicySetting setting);

    @Test
    void beginsWithWhatPlatformAndPlansSay() {
        EffectivePolicy standard = effective(Plan.STANDARD, Purpose.VERIFICATION);

        assertThat(standard.lease()).isEqualTo(Duration.ofHours(1));
        assertThat(standard.longestLease()).isEqualTo(Duration.ofDays(365));
        assertThat(standard.maxMessages()).isEqualTo(50);
        assertThat(standard.mostMessages()).isEqualTo(10_000);
        assertThat(standard.newPerHour()).isEqualTo(5);
        assertThat(standard.liveAddresses()).isEqualTo(100);
        assertThat(effective(Plan.RAISED, Purpose.VERIFICATION).newPerHour()).isEqualTo(10_000);
        assertThat(effective(Plan.RAISED, Purpose.VERIFICATION).liveAddresses()).isEqualTo(10_000);
    }

    @Test
    void leasesAsLongAsThePurposeNeeds() {
        assertThat(effective(Plan.STANDARD, Purpose.TEST).lease()).isEqualTo(Duration.ofMinutes(10));
        assertThat(effective(Plan.STANDARD, Purpose.CUSTOM).lease()).isEqualTo(Duration.ofDays(1));
        assertThat(effective(Plan.STANDARD, Purpose.FILE_SHARE).lease()).isEqualTo(Duration.ofDays(1));
        assertThat(effective(Plan.STANDARD, Purpose.TICKET).lease()).isEqualTo(Duration.ofDays(7));
        assertThat(effective(Plan.STANDARD, Purpose.CAMPAIGN).lease()).isEqualTo(Duration.ofDays(30));
        assertThat(effective(Plan.STANDARD, Purpose.DEVICE).lease()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void heedsWhatTheTenantSaysForItAlone() {
        say(tenant.toString(), messages(Layer.TENANT, Optional.empty(), 80));

        assertThat(effective(Plan.STANDARD, Purpose.TEST).maxMessages()).isEqualTo(80);
        assertThat(ofTenant().maxMessages()).isEqualTo(80);
        assertThat(transactions
                        .callAcrossTenants(
                                () -> policies.effective(Plan.STANDARD, TenantId.next(), domain, Purpose.TEST))
                        .maxMessages())
                .isEqualTo(50);
    }

    @Test
    void heedsWhatTheDomainSaysForItAlone() {
        say(domain.toString(), messages(Layer.DOMAIN, Optional.empty(), 90));

        assertThat(effective(Plan.STANDARD, Purpose.TEST).maxMessages()).isEqualTo(90);
        assertThat(ofTenant().maxMessages()).isEqualTo(50);
        assertThat(transactions
                        .callAcrossTenants(
                                () -> policies.effective(Plan.STANDARD, tenant, DomainId.next(), Purpose.TEST))
                        .maxMessages())
                .isEqualTo(50);
    }

    @Test
    void heedsWhatIsSaidOnOnePurposeForItAlone() {
        say(tenant.toString(), messages(Layer.TENANT, Optional.of(Purpose.TICKET), 70));

        assertThat(effective(Plan.STANDARD, Purpose.TICKET).maxMessages()).isEqualTo(70);
        assertThat(effective(Plan.STANDARD, Purpose.TEST).maxMessages()).isEqualTo(50);
        assertThat(ofTenant().maxMessages()).isEqualTo(50);
    }

    @Test
    void keepsCeilingWithoutValueApart() {
        say(
                tenant.toString(),
                new PolicySetting(
                        Layer.TENANT,
                        Optional.empty(),
                        Setting.MAX_MESSAGES,
                        OptionalLong.empty(),
                        OptionalLong.of(60)));

        assertThat(ofTenant().maxMessages()).isEqualTo(50);
        assertThat(ofTenant().mostMessages()).isEqualTo(60);
    }

    private EffectivePolicy effective(Plan plan, Purpose purpose) {
        return transactions.call(tenant, () -> policies.effective(plan, tenant, domain, purpose));
    }

    private EffectivePolicy ofTenant() {
        return transactions.call(tenant, () -> policies.ofTenant(Plan.STANDARD, tenant));
    }

    private static PolicySetting messages(Layer layer, Optional<Purpose> purpose, long value) {
        return new PolicySetting(layer, purpose, Setting.MAX_MESSAGES, OptionalLong.of(value), OptionalLong.empty());
    }
}
