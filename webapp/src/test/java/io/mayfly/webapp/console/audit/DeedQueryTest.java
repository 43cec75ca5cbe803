package io.mayfly.webapp.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.foundation.audit.AuditFilter;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeedQueryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void readsBackWhatItWrites() {
        DeedQuery query = new DeedQuery("größe & co", "anna", Optional.of(DeedGroup.KEYS), 7);

        String url = query.parameters().getQueryString();

        assertThat(DeedQuery.parse(QueryParameters.fromString(url))).isEqualTo(query);
        assertThat(DeedQuery.ALL.parameters().getQueryString()).isEmpty();
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        assertThat(DeedQuery.parse(QueryParameters.fromString("of=nothing&days=8&x=y")))
                .isEqualTo(DeedQuery.ALL);
        assertThat(DeedQuery.parse(QueryParameters.fromString("q=" + "a".repeat(5000)))
                        .filter(NOON)
                        .what())
                .hasValueSatisfying(what -> assertThat(what).hasSize(320));
    }

    @Test
    void asksForWhatWasChosen() {
        AuditFilter filter = new DeedQuery("shop", "", Optional.of(DeedGroup.MEMBERS), 1).filter(NOON);

        assertThat(filter.what()).contains("shop");
        assertThat(filter.who()).isEmpty();
        assertThat(filter.actions())
                .containsExactlyInAnyOrder("member.added", "member.changed", "member.removed", "member.left");
        assertThat(filter.since()).contains(Instant.parse("2026-02-28T12:00:00Z"));
        assertThat(filter.until()).isEmpty();
    }
}
