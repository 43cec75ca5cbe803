package io.mayfly.webapp.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboxPlaceTest {
    private static final String ADDRESS = "beta@in.acme.example";

    @Test
    void isReadFromTheUrl() {
        RouteParameters path =
                new RouteParameters(new RouteParam("address", ADDRESS), new RouteParam("message", "0198"));

        assertThat(InboxPlace.parse(path, QueryParameters.fromString("tab=html&search=+code ")))
                .isEqualTo(new InboxPlace(ADDRESS, Optional.of("0198"), Optional.of(MessageTab.HTML), "code"));
    }

    @Test
    void isTheListWhenNoMessageIsNamed() {
        InboxPlace place =
                InboxPlace.parse(new RouteParameters("address", ADDRESS), QueryParameters.fromString("tab=nonsense"));

        assertThat(place).isEqualTo(InboxPlace.of(ADDRESS));
    }

    @Test
    void keepsTheTabFromMessageToMessage() {
        InboxPlace place = new InboxPlace(ADDRESS, Optional.of("1"), Optional.of(MessageTab.HEADERS), "");

        assertThat(InboxNavigation.location(place.opening("2")).getPathWithQueryParameters())
                .isEqualTo("addresses/beta@in.acme.example/2?tab=headers");
    }

    @Test
    void keepsTheSearchFromMessageToMessage() {
        InboxPlace place = InboxPlace.of(ADDRESS).searching(" code ").opening("2");

        assertThat(InboxNavigation.location(place).getPathWithQueryParameters())
                .isEqualTo("addresses/beta@in.acme.example/2?search=code");
        assertThat(place.searching("").list().query()).isEqualTo(QueryParameters.empty());
    }
}
