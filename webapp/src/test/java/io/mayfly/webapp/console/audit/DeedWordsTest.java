package io.mayfly.webapp.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeedWordsTest {
    private final DeedWords words = new DeedWords((key, values) -> key);

    @Test
    void sayFromWhichRolesToWhichAMemberWasChanged() {
        Deed deed = Deed.of("member.changed", "dana")
                .changing(List.of(new Change("roles", Optional.of("DEVELOPER"), Optional.of("ADMIN, AUDITOR"))));

        assertThat(words.detail(deed)).isEqualTo("role.DEVELOPER → role.ADMIN, role.AUDITOR");
    }

    @Test
    void sayNothingOfWhatTheLogDoesNotKnow() {
        assertThat(words.detail(Deed.of("member.changed", "dana").changing(List.of(Change.untold("roles")))))
                .isEmpty();
        assertThat(words.detail(Deed.of("member.left", "dana"))).isEmpty();
    }

    @Test
    void leaveFactsAsTheyWereWrittenWhereThereAreNoOthers() {
        assertThat(words.detail(new Deed("a", "b", "Nobody knows"))).isEqualTo("Nobody knows");
        assertThat(words.detail(new Deed("a", "b", "Key of dana"))).isEqualTo("audit.detail.owner");
    }
}
