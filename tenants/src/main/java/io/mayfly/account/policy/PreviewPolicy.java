package io.mayfly.account.policy;

import io.mayfly.account.policy.LevelReference.Named;
import io.mayfly.account.policy.LivingAddresses.Among;
import io.mayfly.account.policy.PolicyPreview.Outlook;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Tells what a change of one of an organisation's own levels would do, without doing it. */
public final class PreviewPolicy {
    private static final int MOST = PolicyPreview.MOST + 1;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Transactions transactions;
    private final PolicyDomains domains;
    private final ResolvePolicy resolve;
    private final LivingAddresses living;
    private final Clock clock;

    public PreviewPolicy(
            Transactions transactions,
            PolicyDomains domains,
            ResolvePolicy resolve,
            LivingAddresses living,
            Clock clock) {
        this.transactions = transactions;
        this.domains = domains;
        this.resolve = resolve;
        this.living = living;
        this.clock = clock;
    }

    /**
     * What would hold at the level, and whom that would affect.
     *
     * @throws Invalid when the level can't say this
     */
    public PolicyPreview preview(Caller caller, LevelReference reference, PolicyTerms terms) {
        caller.require(Permission.CHANGE_POLICIES);
        return transactions.call(caller.tenant(), () -> {
            Named named = reference.resolve(domains, caller.tenant());
            EffectivePolicy now =
                    resolve.whole(caller.tenant(), named.domain().map(PolicyDomain::id), reference.purpose());
            new PolicyRules(named.level(), now.above(named.level())).require(terms);
            EffectivePolicy then = now.with(named.level(), terms);
            Among among = new Among(
                    caller.tenant(), named.domain().map(PolicyDomain::id), reference.purpose(), clock.instant());
            List<Outlook> outlooks = Stream.of(Setting.values())
                    .filter(setting -> !setting.limitsMembers() || named.level().speaksOfMembers())
                    .map(setting -> outlook(setting, now.of(setting), then.of(setting), among))
                    .toList();
            return new PolicyPreview(named.domain(), outlooks);
        });
    }

    private Outlook outlook(Setting setting, Resolution before, Resolution after, Among among) {
        long was = setting.limitsMembers() ? before.value() : before.ceiling();
        long is = setting.limitsMembers() ? after.value() : after.ceiling();
        return new Outlook(setting, before, after, is < was ? affected(setting, is, among) : 0);
    }

    /** @param bound what they are beyond */
    private int affected(Setting setting, long bound, Among among) {
        return switch (setting) {
            case LEASE_SECONDS -> living.beyond(among.now().plusSeconds(bound), among, MOST);
            case MAX_MESSAGES -> living.holdingMoreThan(bound, among, MOST);
            case LIVE_ADDRESSES -> living.membersWithMoreThan(bound, among.tenant(), among.now(), MOST);
            case NEW_PER_HOUR ->
                living.membersWhoMadeMoreThan(bound, among.tenant(), among.now().minus(HOUR), MOST);
        };
    }
}
