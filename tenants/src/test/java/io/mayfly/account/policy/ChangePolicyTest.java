package io.mayfly.account.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.policy.PolicyPreview.Outlook;
import io.mayfly.account.policy.PolicySetting.Layer;
import io.mayfly.account.policy.PolicyTerms.Bounds;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.maildomain.DomainNotFound;
import io.mayfly.mail.maildomain.DomainsOfPolicies;
import io.mayfly.testing.InMemoryHouse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChangePolicyTest {
    private static final long DAY = 86_400;
    private static final Optional<Integer> ANY = Optional.empty();
    private static final LevelReference ORGANISATION = new LevelReference(Optional.empty(), Optional.empty());
    private static final LevelReference TESTS = new LevelReference(Optional.empty(), Optional.of(Purpose.TEST));
    private static final LevelReference DOMAIN = new LevelReference(Optional.of("in.acme.example"), Optional.empty());

    private final InMemoryHouse house = new InMemoryHouse();
    private final PolicyDomains domains = new DomainsOfPolicies(house.domains());
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Caller owner = house.member(acme, "ada", Role.OWNER);
    private final ChangePolicy change = new ChangePolicy(
            house.transactions(), house.policies(), domains, house.resolvePolicy(), house.audit(), house.clock());
    private final ShowEffectivePolicy effective =
            new ShowEffectivePolicy(house.transactions(), domains, house.resolvePolicy());

    ChangePolicyTest() {
        house.domain(acme, "in.acme.example");
    }

    @Test
    void tightensWhatHoldsAndSaysWho() {
        change.change(owner, ORGANISATION, lease(7 * DAY, 7 * DAY), ANY);
        change.change(owner, DOMAIN, lease(2 * DAY, 3 * DAY), ANY);

        Resolution resolved = effective.of(owner, DOMAIN).policy().of(Setting.LEASE_SECONDS);
        assertThat(resolved.value()).isEqualTo(2 * DAY);
        assertThat(resolved.ceiling()).isEqualTo(3 * DAY);
        assertThat(resolved.valueFrom()).map(PolicySetting::layer).contains(Layer.DOMAIN);
        assertThat(resolved.chain())
                .extracting(step -> step.said().layer())
                .containsExactly(Layer.PLATFORM, Layer.TENANT, Layer.DOMAIN);
        assertThat(resolved.chain().getLast().said().changed())
                .contains(new PolicySetting.LastChange(house.clock().instant(), "ada"));
    }

    @Test
    void tellsWhoseCeilingCutAValue() {
        change.change(owner, ORGANISATION, lease(3600, 3600), ANY);

        Resolution tickets = effective
                .of(owner, new LevelReference(Optional.empty(), Optional.of(Purpose.TICKET)))
                .policy()
                .of(Setting.LEASE_SECONDS);
        assertThat(tickets.value()).isEqualTo(3600);
        assertThat(tickets.valueFrom()).map(PolicySetting::layer).contains(Layer.PLATFORM);
        assertThat(tickets.cutBy()).map(PolicySetting::layer).contains(Layer.TENANT);
        assertThat(tickets.chain().getLast().valueCut()).isTrue();
    }

    @Test
    void refusesToLoosenAndSaysWhatIsAllowedByWhom() {
        change.change(owner, ORGANISATION, lease(DAY, DAY), ANY);

        assertThatThrownBy(() -> change.change(owner, DOMAIN, lease(2 * DAY, 3 * DAY), ANY))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.all())
                                .extracting(each -> each.pointer().orElseThrow(), Invalid::detail)
                                .containsExactly(
                                        tuple("/leaseCeiling", "The organisation's policy allows at most 1 days"),
                                        tuple("/lease", "The organisation's policy allows at most 1 days")));
        assertThatThrownBy(() -> change.change(owner, ORGANISATION, newPerHour(6), ANY))
                .isInstanceOf(Invalid.class)
                .hasMessage("The plan allows at most 5");
        assertThatThrownBy(() -> change.change(owner, TESTS, lease(DAY + 1, DAY + 1), ANY))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void refusesAValueBeyondItsOwnCeilingAndLessThanOne() {
        assertThatThrownBy(() -> change.change(owner, ORGANISATION, lease(2 * DAY, DAY), ANY))
                .hasMessage("The value is at most the ceiling beside it, 1 days");
        assertThatThrownBy(() -> change.change(owner, ORGANISATION, newPerHour(0), ANY))
                .hasMessage("It is at least 1");
    }

    @Test
    void limitsOfMembersAreSaidForTheWholeOrganisationOnly() {
        assertThatThrownBy(() -> change.change(owner, DOMAIN, newPerHour(2), ANY))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("/newPerHour"));
        assertThatThrownBy(() -> change.change(owner, TESTS, newPerHour(2), ANY))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void writesDownWhatIsAnotherNowAndNothingWhenNothingIs() {
        change.change(owner, ORGANISATION, lease(DAY, 7 * DAY), ANY);
        change.change(owner, ORGANISATION, lease(3600, 7 * DAY), ANY);
        OwnPolicy same = change.change(owner, ORGANISATION, lease(3600, 7 * DAY), ANY);

        assertThat(same.said().version()).isEqualTo(2);
        assertThat(house.deeds(acme.id()))
                .containsExactly(
                        Deed.of("policy.changed", "organisation")
                                .changing(List.of(new Change("lease", Optional.of("P1D"), Optional.of("PT1H")))),
                        Deed.of("policy.changed", "organisation")
                                .changing(List.of(
                                        new Change("lease", Optional.empty(), Optional.of("P1D")),
                                        new Change("leaseCeiling", Optional.empty(), Optional.of("P7D")))));
    }

    @Test
    void refusesAChangeOfWhatHasChangedSince() {
        change.change(owner, ORGANISATION, lease(DAY, DAY), Optional.of(0));

        assertThatThrownBy(() -> change.change(owner, ORGANISATION, lease(3600, DAY), Optional.of(0)))
                .isInstanceOf(PolicyIsStale.class);
        assertThat(change.change(owner, ORGANISATION, PolicyTerms.none(), Optional.of(1))
                        .said()
                        .settings())
                .isEmpty();
    }

    @Test
    void anotherTenantsDomainIsNone() {
        Caller stranger = house.member(house.tenant("globex", Plan.STANDARD), "eve", Role.OWNER);

        assertThatThrownBy(() -> change.change(stranger, DOMAIN, PolicyTerms.none(), ANY))
                .isInstanceOf(DomainNotFound.class);
        assertThatThrownBy(() -> effective.of(stranger, DOMAIN)).isInstanceOf(DomainNotFound.class);
    }

    @Test
    void previewTellsOfThoseBeyondANewBoundAndOfNobodyElse() {
        PreviewPolicy preview = new PreviewPolicy(
                house.transactions(), domains, house.resolvePolicy(), new InMemoryLiving(12), house.clock());

        assertThat(preview.preview(owner, ORGANISATION, lease(3600, DAY)).outlooks())
                .extracting(Outlook::setting, outlook -> outlook.after().ceiling(), Outlook::affected)
                .containsExactly(
                        tuple(Setting.LEASE_SECONDS, DAY, 12),
                        tuple(Setting.MAX_MESSAGES, 10_000L, 0),
                        tuple(Setting.NEW_PER_HOUR, 5L, 0),
                        tuple(Setting.LIVE_ADDRESSES, 100L, 0));
        assertThat(effective.of(owner, ORGANISATION).policy().longestLease().toDays())
                .isEqualTo(365);
        assertThatThrownBy(() -> preview.preview(owner, ORGANISATION, newPerHour(6)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void thePlatformSaysAllAndBindsPlans() {
        ChangePlatformPolicy operate = new ChangePlatformPolicy(house.transactions(), house.policies(), house.clock());
        PlatformLevel platform = new PlatformLevel(Optional.empty(), Optional.empty());
        PlatformLevel standard = new PlatformLevel(Optional.of(Plan.STANDARD), Optional.empty());

        assertThatThrownBy(() -> operate.change(InMemoryHouse.OPERATOR, platform, lease(DAY, DAY), ANY))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.all())
                                .extracting(Invalid::field)
                                .containsExactly("/maxMessages", "/newPerHour", "/liveAddresses"));
        Map<Setting, Bounds> all = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            all.put(setting, bounds(20, 50));
        }
        operate.change(InMemoryHouse.OPERATOR, platform, PolicyTerms.of(all), ANY);
        assertThatThrownBy(() -> operate.change(InMemoryHouse.OPERATOR, standard, newPerHour(51), ANY))
                .hasMessage("The platform allows at most 50");
        assertThat(effective.of(owner, ORGANISATION).policy().liveAddresses()).isEqualTo(50);
    }

    private static PolicyTerms lease(long value, long ceiling) {
        return PolicyTerms.of(Map.of(Setting.LEASE_SECONDS, bounds(value, ceiling)));
    }

    private static PolicyTerms newPerHour(long value) {
        return PolicyTerms.of(Map.of(Setting.NEW_PER_HOUR, new Bounds(OptionalLong.of(value), OptionalLong.empty())));
    }

    private static Bounds bounds(long value, long ceiling) {
        return new Bounds(OptionalLong.of(value), OptionalLong.of(ceiling));
    }
}
