package io.mayfly.webapp.console.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.mail.tempaddress.AddressOrder;
import io.mayfly.mail.tempaddress.TempAddress.State;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddressQueryTest {
    @Test
    void leavesThePlainUrlPlain() {
        assertThat(AddressQuery.plain().parameters().getQueryString()).isEmpty();
        assertThat(AddressQuery.parse(QueryParameters.empty())).isEqualTo(AddressQuery.plain());
    }

    @Test
    void comesBackFromItsUrl() {
        AddressQuery query = new AddressQuery(
                "beta",
                Set.of(Purpose.TEST, Purpose.FILE_SHARE),
                Set.of(State.PAUSED, State.EXPIRED),
                Optional.of("spring"),
                Optional.of(Matter.REFUSED),
                AddressOrder.ENDING_LATEST);

        assertThat(AddressQuery.parse(query.parameters())).isEqualTo(query);
        assertThat(query.parameters().getQueryString())
                .isEqualTo(
                        "q=beta&purpose=file_share&purpose=test&only=refused&state=paused&state=expired&label=spring&sort=-left");
    }

    @Test
    void asksForWhatHasEndedInAllStates() {
        AddressQuery ended = AddressQuery.plain().toggling(Matter.ENDED);

        assertThat(ended.parameters().getQueryString()).isEqualTo("only=ended&state=all");
        assertThat(ended.toggling(Matter.ENDED)).isEqualTo(AddressQuery.plain());
        assertThat(AddressQuery.plain().toggling(Matter.ENDING).parameters().getQueryString())
                .isEqualTo("only=ending");
        assertThat(ended.filter().matter()).contains(Matter.ENDED);
    }

    @Test
    void tellsAllStatesFromTheLiveOnes() {
        AddressQuery all =
                new AddressQuery("", Set.of(), Set.of(), Optional.empty(), Optional.empty(), AddressOrder.NEWEST_FIRST);

        assertThat(AddressQuery.parse(all.parameters())).isEqualTo(all);
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        assertThat(AddressQuery.parse(
                        QueryParameters.fromString("state=dead&purpose=%00&page=7&sort=colour&label=&only=blue")))
                .isEqualTo(AddressQuery.plain());
    }

    @ParameterizedTest
    @EnumSource(AddressOrder.class)
    void keepsEachOrderInTheUrl(AddressOrder order) {
        AddressQuery query = AddressQuery.plain().in(order);

        assertThat(AddressQuery.parse(query.parameters())).isEqualTo(query);
        assertThat(query.isPlain()).isTrue();
    }

    @Test
    void togglesAFilterOnAndOff() {
        AddressQuery once = AddressQuery.plain().toggling(Purpose.TEST);

        assertThat(once.purposes()).containsExactly(Purpose.TEST);
        assertThat(once.toggling(Purpose.TEST)).isEqualTo(AddressQuery.plain());
    }
}
