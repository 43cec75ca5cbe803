package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.member.Member;
import io.mayfly.account.member.Person;
import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.signin.Membership;
import io.mayfly.foundation.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettledTenantTest {
    private static final Membership ACME = membership("acme");
    private static final Membership GLOBEX = membership("globex");
    private final SettledTenant tenant = new SettledTenant();

    @Test
    void isTheFirstUntilOneIsChosen() {
        assertThat(tenant.among(List.of(ACME, GLOBEX))).contains(ACME);
        assertThat(tenant.settle(List.of(ACME, GLOBEX))).isFalse();

        tenant.choose("globex");

        assertThat(tenant.among(List.of(ACME, GLOBEX))).contains(GLOBEX);
        assertThat(tenant.settle(List.of(ACME, GLOBEX))).isFalse();
        assertThat(tenant.among(List.of(ACME, GLOBEX))).contains(GLOBEX);
    }

    @Test
    void isNoneForAPageOfATenantThatThePersonHasLost() {
        tenant.settle(List.of(ACME, GLOBEX));

        assertThat(tenant.among(List.of(GLOBEX))).isEmpty();
    }

    @Test
    void isAnotherForTheNextPageWhichIsTold() {
        tenant.settle(List.of(ACME, GLOBEX));

        assertThat(tenant.settle(List.of(GLOBEX))).isTrue();
        assertThat(tenant.among(List.of(GLOBEX))).contains(GLOBEX);
        assertThat(tenant.settle(List.of(GLOBEX))).isFalse();
    }

    @Test
    void staysAsItWasWhileThereIsNone() {
        tenant.settle(List.of(ACME));

        assertThat(tenant.settle(List.of())).isFalse();
        assertThat(tenant.among(List.of())).isEmpty();
        assertThat(tenant.settle(List.of(ACME))).isFalse();
        assertThat(tenant.among(List.of(ACME))).contains(ACME);
    }

    private static Membership membership(String slug) {
        Tenant tenant = new Tenant(slug, "The people of " + slug, Plan.STANDARD, Instant.EPOCH);
        Person person = new Person("sub", "anna", "anna@example.org", "Anna");
        return new Membership(tenant, new Member(tenant.id(), person, Set.of(Role.OWNER), Instant.EPOCH));
    }
}
