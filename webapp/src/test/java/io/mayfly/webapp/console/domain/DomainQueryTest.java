package io.mayfly.webapp.console.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomain;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DomainQueryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final TenantId acme = TenantId.next();
    private final MailDomain old = verified("b.example", NOON);
    private final MailDomain claimed = new MailDomain(acme, DomainName.of("c.example"), NOON.plusSeconds(1));
    private final MailDomain young = verified("a.example", NOON.plusSeconds(2));
    private final List<MailDomain> all = List.of(old, claimed, young);

    @ParameterizedTest
    @EnumSource(DomainOrder.class)
    void comesBackFromItsUrlInEachOrder(DomainOrder order) {
        DomainQuery query = new DomainQuery("shop", DomainQuery.Only.UNVERIFIED, order);

        assertThat(DomainQuery.parse(query.parameters())).isEqualTo(query);
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        assertThat(DomainQuery.parse(QueryParameters.fromString("sort=colour&only=blue&q=%20")))
                .isEqualTo(DomainQuery.ALL);
        assertThat(DomainQuery.ALL.parameters().getQueryString()).isEmpty();
    }

    @Test
    void findsByNameAndState() {
        assertThat(DomainQuery.ALL.of(all)).containsExactly(young, old, claimed);
        assertThat(DomainQuery.ALL.withText("C.EX").of(all)).containsExactly(claimed);
        assertThat(DomainQuery.ALL.unverified(true).of(all)).containsExactly(claimed);
        assertThat(DomainQuery.ALL.unverified(true).withText("a.").of(all)).isEmpty();
    }

    @Test
    void ordersByNameStateAndTime() {
        assertThat(DomainQuery.ALL.in(DomainOrder.NAME_BACKWARDS).of(all)).containsExactly(claimed, old, young);
        assertThat(DomainQuery.ALL.in(DomainOrder.STATE).of(all)).containsExactly(claimed, young, old);
        assertThat(DomainQuery.ALL.in(DomainOrder.STATE_BACKWARDS).of(all)).containsExactly(young, old, claimed);
        assertThat(DomainQuery.ALL.in(DomainOrder.OLDEST_FIRST).of(all)).containsExactly(old, claimed, young);
        assertThat(DomainQuery.ALL.in(DomainOrder.NEWEST_FIRST).of(all)).containsExactly(young, claimed, old);
    }

    private MailDomain verified(String name, Instant at) {
        MailDomain domain = new MailDomain(acme, DomainName.of(name), at);
        domain.verify(at);
        return domain;
    }
}
