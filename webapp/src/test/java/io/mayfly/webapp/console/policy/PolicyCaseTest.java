package io.mayfly.webapp.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.kernel.Purpose;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyCaseTest {
    private static final PolicyCase BOTH = new PolicyCase(Optional.of("in.acme.example"), Optional.of(Purpose.TEST));

    @Test
    void survivesTheUrl() {
        assertThat(PolicyCase.parse(BOTH.parameters())).isEqualTo(BOTH);
        assertThat(PolicyCase.parse(PolicyCase.WHOLE.parameters())).isEqualTo(PolicyCase.WHOLE);
        assertThat(PolicyNavigation.path(PolicyCase.WHOLE)).isEqualTo("policies");
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        assertThat(PolicyCase.parse(QueryParameters.fromString("domain=&purpose=fun")))
                .isEqualTo(PolicyCase.WHOLE);
    }

    @Test
    void offersTheLevelsThatSpeakTheWidestFirst() {
        assertThat(PolicyCase.WHOLE.levels()).containsExactly(PolicyCase.WHOLE);
        assertThat(BOTH.levels())
                .containsExactly(
                        PolicyCase.WHOLE,
                        PolicyCase.WHOLE.on(BOTH.domain()),
                        PolicyCase.WHOLE.withPurpose(BOTH.purpose()),
                        BOTH);
    }
}
