package io.mayfly.account.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.policy.PolicySetting.LastChange;
import io.mayfly.account.policy.PolicySetting.Layer;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What all policies do, wherever their settings are kept. */
public abstract class PoliciesContract {
    private static final Function<TenantId, PolicyLevel> ORGANISATION = of -> PolicyLevel.of(of, Optional.empty());

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
        assertThat(effective(Plan.STANDARD, Purpose.DEVICE).lease()).isEqualTo(Duration.ofDays(180));
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

    @Test
    void aLevelThatNobodyChangedSaysNothingAtVersionNought() {
        SaidPolicy said = transactions.call(tenant, () -> policies.at(ORGANISATION.apply(tenant)));

        assertThat(said.version()).isZero();
        assertThat(said.settings()).isEmpty();
    }

    @Test
    void putsWhatALevelSaysInPlaceOfWhatItSaid() {
        PolicyLevel level = PolicyLevel.of(domain, Optional.of(Purpose.TEST));
        PolicySetting first = said(level, Setting.MAX_MESSAGES, 20);
        PolicySetting second = said(level, Setting.LEASE_SECONDS, 300);

        assertThat(replace(level, List.of(first))).isEqualTo(new SaidPolicy(level, 1, List.of(first)));
        assertThat(replace(level, List.of(second))).isEqualTo(new SaidPolicy(level, 2, List.of(second)));
        assertThat(transactions.call(tenant, () -> policies.at(level)))
                .isEqualTo(new SaidPolicy(level, 2, List.of(second)));
        assertThat(effective(Plan.STANDARD, Purpose.TEST).lease()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void keepsTheVersionOfALevelThatSaysNothingAnyMore() {
        PolicyLevel level = ORGANISATION.apply(tenant);
        replace(level, List.of(said(level, Setting.MAX_MESSAGES, 20)));
        replace(level, List.of());

        assertThat(transactions.call(tenant, () -> policies.at(level))).isEqualTo(new SaidPolicy(level, 2, List.of()));
        assertThat(transactions.call(tenant, () -> policies.of(tenant, Set.of(domain))))
                .isEmpty();
    }

    @Test
    void listsTheLevelsOfATenantAndItsDomainsAlone() {
        PolicyLevel own = ORGANISATION.apply(tenant);
        PolicyLevel ofDomain = PolicyLevel.of(domain, Optional.of(Purpose.TEST));
        PolicyLevel ofAnother = PolicyLevel.of(DomainId.next(), Optional.empty());
        List.of(own, ofDomain, ofAnother)
                .forEach(level -> replace(level, List.of(said(level, Setting.MAX_MESSAGES, 20))));

        assertThat(transactions.call(tenant, () -> policies.of(tenant, Set.of(domain))))
                .extracting(SaidPolicy::level, SaidPolicy::version)
                .containsExactlyInAnyOrder(tuple(own, 1), tuple(ofDomain, 1));
    }

    @Test
    void listsWhatThePlatformAndPlansSay() {
        assertThat(transactions.callAcrossTenants(policies::ofPlatform))
                .extracting(SaidPolicy::level)
                .contains(
                        PolicyLevel.ofPlatform(Optional.empty()),
                        PolicyLevel.ofPlatform(Optional.of(Purpose.TEST)),
                        PolicyLevel.of(Plan.RAISED, Optional.empty()))
                .noneMatch(level -> level.layer().compareTo(Layer.PLAN) > 0);
        assertThat(transactions
                        .callAcrossTenants(() -> policies.beforeTenants(Optional.of(Plan.RAISED), Optional.empty()))
                        .newPerHour())
                .isEqualTo(10_000);
    }

    @Test
    void forgetsWhatATenantSaid() {
        PolicyLevel level = ORGANISATION.apply(tenant);
        replace(level, List.of(said(level, Setting.MAX_MESSAGES, 20)));
        transactions.run(tenant, () -> policies.forget(tenant));

        assertThat(transactions.call(tenant, () -> policies.at(level))).isEqualTo(new SaidPolicy(level, 0, List.of()));
    }

    private SaidPolicy replace(PolicyLevel level, List<PolicySetting> after) {
        return transactions.call(tenant, () -> policies.replace(policies.held(level), after));
    }

    private static PolicySetting said(PolicyLevel level, Setting setting, long value) {
        return new PolicySetting(
                level.layer(),
                level.purpose(),
                setting,
                OptionalLong.of(value),
                OptionalLong.empty(),
                Optional.of(new LastChange(Instant.parse("2026-01-31T12:00:00.123456Z"), "ada")));
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
