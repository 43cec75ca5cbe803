package io.mayfly;

import io.mayfly.PermissionsTest.Call;
import io.mayfly.account.policy.ChangePolicy;
import io.mayfly.account.policy.InMemoryLiving;
import io.mayfly.account.policy.LevelReference;
import io.mayfly.account.policy.ListPolicies;
import io.mayfly.account.policy.PolicyDomains;
import io.mayfly.account.policy.PolicyTerms;
import io.mayfly.account.policy.PreviewPolicy;
import io.mayfly.account.policy.ShowEffectivePolicy;
import io.mayfly.account.policy.ShowPolicy;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.maildomain.DomainsOfPolicies;
import io.mayfly.testing.InMemoryHouse;
import java.util.List;
import java.util.Optional;

/** The calls on policies. */
final class PolicyCalls {
    private static final LevelReference ORGANISATION = new LevelReference(Optional.empty(), Optional.empty());

    private PolicyCalls() {}

    static List<Call> of(InMemoryHouse house) {
        PolicyDomains domains = new DomainsOfPolicies(house.domains());
        ShowEffectivePolicy effective = new ShowEffectivePolicy(house.transactions(), domains, house.resolvePolicy());
        ListPolicies list = new ListPolicies(house.transactions(), house.policies(), domains);
        ShowPolicy show = new ShowPolicy(house.transactions(), house.policies(), domains);
        ChangePolicy change = new ChangePolicy(
                house.transactions(), house.policies(), domains, house.resolvePolicy(), house.audit(), house.clock());
        PreviewPolicy preview = new PreviewPolicy(
                house.transactions(), domains, house.resolvePolicy(), new InMemoryLiving(0), house.clock());
        return List.of(
                new Call("ShowEffectivePolicy", Permission.READ_POLICIES, caller -> effective.of(caller, ORGANISATION)),
                new Call("ListPolicies", Permission.READ_POLICIES, list::all),
                new Call("ShowPolicy", Permission.READ_POLICIES, caller -> show.one(caller, ORGANISATION)),
                new Call(
                        "ChangePolicy",
                        Permission.CHANGE_POLICIES,
                        caller -> change.change(caller, ORGANISATION, PolicyTerms.none(), Optional.empty())),
                new Call(
                        "PreviewPolicy",
                        Permission.CHANGE_POLICIES,
                        caller -> preview.preview(caller, ORGANISATION, PolicyTerms.none())));
    }
}
