package io.mayfly.webapp.console.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.TempAddress.State;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressQueryTest {
    @Test
    void leavesThePlainUrlPlain() {
        assertThat(AddressQuery.plain().parameters().getQueryString()).isEmpty();
        assertThat(AddressQuery.parse(QueryParameters.empty())).isEqualTo(AddressQuery.plain());
    }

    @Test
    void comesBackFromItsUrl() {
        AddressQuery query =
                new AddressQuery("beta", Set.of(Purpose.TEST, Purpose.FILE_SHARE), Set.of(State.PAUSED, State.EXPIRED));

        assertThat(AddressQuery.parse(query.parameters())).isEqualTo(query);
        assertThat(query.parameters().getQueryString())
                .isEqualTo("q=beta&purpose=file_share&purpose=test&state=paused&state=expired");
    }

    @Test
    void tellsAllStatesFromTheLiveOnes() {
        AddressQuery all = new AddressQuery("", Set.of(), Set.of());

        assertThat(AddressQuery.parse(all.parameters())).isEqualTo(all);
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        assertThat(AddressQuery.parse(QueryParameters.fromString("state=dead&purpose=%00&page=7")))
                .isEqualTo(AddressQuery.plain());
    }

    @Test
    void togglesAFilterOnAndOff() {
        AddressQuery once = AddressQuery.plain().toggling(Purpose.TEST);

        assertThat(once.purposes()).containsExactly(Purpose.TEST);
        assertThat(once.toggling(Purpose.TEST)).isEqualTo(AddressQuery.plain());
    }
}
