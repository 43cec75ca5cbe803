package io.mayfly.account.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.policy.PolicyTerms.Bounds;
import io.mayfly.account.policy.persistence.PolicyWiring;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangePolicyIT {
    private static final House HOUSE = House.shared();
    private static final PolicyWiring POLICIES = new PolicyWiring(HOUSE.foundation(), HOUSE.organisations());

    private final Home home = HOUSE.home(Plan.STANDARD);
    private final ChangePolicy change = POLICIES.changePolicy(HOUSE.domains().policyDomains());
    private final LevelReference domain =
            new LevelReference(Optional.of(home.domain().value()), Optional.empty());

    @Test
    void ofThoseWhoChangeTheSameStateAtOnceOneDoes() throws InterruptedException {
        List<Callable<Boolean>> changes = IntStream.rangeClosed(1, 6)
                .<Callable<Boolean>>mapToObj(this::change)
                .toList();

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(callers.invokeAll(changes).stream().map(Future::resultNow))
                    .containsOnlyOnce(true);
        }
        OwnPolicy said = POLICIES.showPolicy(HOUSE.domains().policyDomains()).one(home.owner(), domain);
        assertThat(said.said().version()).isOne();
        assertThat(said.said().settings()).hasSize(1);
    }

    private Callable<Boolean> change(int messages) {
        PolicyTerms terms = PolicyTerms.of(
                Map.of(Setting.MAX_MESSAGES, new Bounds(OptionalLong.of(messages), OptionalLong.empty())));
        return () -> {
            try {
                change.change(home.owner(), domain, terms, Optional.of(0));
                return true;
            } catch (PolicyIsStale stale) {
                return false;
            }
        };
    }

    @Test
    void holdsForTheNextAddress() {
        change.change(
                home.owner(),
                domain,
                PolicyTerms.of(Map.of(Setting.MAX_MESSAGES, new Bounds(OptionalLong.of(7), OptionalLong.of(9)))),
                Optional.empty());

        assertThat(HOUSE.address(home, "next").counts().maxMessages()).isEqualTo(7);
    }
}
