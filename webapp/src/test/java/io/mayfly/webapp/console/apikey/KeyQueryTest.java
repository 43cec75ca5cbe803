package io.mayfly.webapp.console.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.account.apikey.KeyMatter;
import io.mayfly.account.apikey.KeyOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyQueryTest {
    @Test
    void comesBackFromItsUrl() {
        KeyQuery query = new KeyQuery(true, "ci", Optional.of(KeyMatter.ENDING), KeyOrder.NAME_BACKWARDS);

        assertThat(query.parameters().getQueryString()).isEqualTo("q=ci&of=all&only=ending&sort=-name");
        assertThat(KeyQuery.parse(query.parameters(), true)).isEqualTo(query);
        assertThat(KeyQuery.of(false, "").parameters().getQueryString()).isEmpty();
    }

    @Test
    void leavesOutWhatItDoesNotUnderstandOrWhatIsNotForThePerson() {
        assertThat(KeyQuery.parse(QueryParameters.fromString("of=all&only=blue&sort=colour"), false))
                .isEqualTo(KeyQuery.of(false, ""));
    }

    /** The URL stands in histories and logs. */
    @Test
    void keepsAWholeKeyOutOfTheUrl() {
        assertThat(KeyQuery.of(false, " mf_PNzPiByoMItkE1rDhb3aL1L1UtmfniHzd4ZRNh3YG40 ")
                        .parameters()
                        .getQueryString())
                .isEqualTo("q=mf_PNzPi");
    }

    @ParameterizedTest
    @EnumSource(KeyMatter.class)
    void isTurnedToAMatterAndBack(KeyMatter matter) {
        KeyQuery all = KeyQuery.of(true, "ci");
        KeyQuery query = all.turned(matter);

        assertThat(query.isOnly(matter)).isTrue();
        assertThat(KeyQuery.parse(query.parameters(), true)).isEqualTo(query);
        assertThat(query.turned(matter)).isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource(KeyOrder.class)
    void keepsEachOrder(KeyOrder order) {
        KeyQuery query = KeyQuery.of(true, "").in(order);

        assertThat(KeyQuery.parse(query.parameters(), true)).isEqualTo(query);
    }
}
