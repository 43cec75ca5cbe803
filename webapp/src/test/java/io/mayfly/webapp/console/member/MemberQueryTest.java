package io.mayfly.webapp.console.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.account.member.MemberOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemberQueryTest {
    @ParameterizedTest
    @EnumSource(MemberOrder.class)
    void comesBackFromItsUrlInEachOrder(MemberOrder order) {
        MemberQuery query = new MemberQuery(" olivia ", order);

        assertThat(MemberQuery.parse(query.parameters())).isEqualTo(query);
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        assertThat(MemberQuery.parse(QueryParameters.fromString("sort=colour&q=%20")))
                .isEqualTo(MemberQuery.ALL);
        assertThat(MemberQuery.ALL.parameters().getQueryString()).isEmpty();
    }
}
