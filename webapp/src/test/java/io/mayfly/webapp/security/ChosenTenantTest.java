package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.member.Member;
import io.mayfly.account.member.Person;
import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.signin.Membership;
import io.mayfly.account.signin.NoMembership;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChosenTenantTest {
    private static final Membership ACME = membership("acme");
    private static final Membership GLOBEX = membership("globex");

    @Test
    void isTheOnlyOne() {
        assertThat(ChosenTenant.of(List.of(ACME), Optional.empty())).isEqualTo(ACME);
    }

    @Test
    void isTheOneNamed() {
        assertThat(ChosenTenant.of(List.of(ACME, GLOBEX), Optional.of("globex")))
                .isEqualTo(GLOBEX);
    }

    @Test
    void mustBeNamedAmongSeveral() {
        assertThatThrownBy(() -> ChosenTenant.of(List.of(ACME, GLOBEX), Optional.empty()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("acme, globex");
    }

    @Test
    void isNeverOneThatThePersonDoesNotBelongTo() {
        assertThatThrownBy(() -> ChosenTenant.of(List.of(ACME), Optional.of("globex")))
                .isInstanceOf(NoMembership.class);
        assertThatThrownBy(() -> ChosenTenant.of(List.of(), Optional.empty())).isInstanceOf(NoMembership.class);
    }

    private static Membership membership(String slug) {
        Tenant tenant = new Tenant(slug, slug, Plan.STANDARD, Instant.EPOCH);
        Person person = new Person("s-1", "ann", "ann@acme.example", "Ann");
        return new Membership(tenant, new Member(tenant.id(), person, Set.of(Role.OWNER), Instant.EPOCH));
    }
}
