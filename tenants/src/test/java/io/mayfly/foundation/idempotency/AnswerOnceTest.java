package io.mayfly.foundation.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Swept;
import io.mayfly.testing.InMemoryHouse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerOnceTest {
    private static final byte[] REQUEST = {1, 2, 3};
    private static final byte[] ANOTHER = {4};
    private final InMemoryHouse house = new InMemoryHouse();
    private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
    private final AnswerOnce answerOnce = new AnswerOnce(house.transactions(), keys, house.clock());
    private final ForgetOldAnswers forgetOldAnswers = new ForgetOldAnswers(house.transactions(), keys, house.clock());
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Caller anna = house.member(acme, "anna", Role.OWNER);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void runsRequestOnceAndRepeatsItsAnswer() {
        assertThat(answer(anna, "key", REQUEST)).isEqualTo(new AnswerOnce.Answer<>(Optional.of(1), "run 1"));
        assertThat(answer(anna, "key", REQUEST)).isEqualTo(new AnswerOnce.Answer<>(Optional.empty(), "run 1"));
        assertThat(runs).hasValue(1);
    }

    @Test
    void refusesAnotherRequestOfTheSameName() {
        answer(anna, "key", REQUEST);

        assertThatThrownBy(() -> answer(anna, "key", ANOTHER)).isInstanceOf(Invalid.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void eachMemberHasNamesOfItsOwn() {
        Caller bert = house.member(acme, "bert", Role.OWNER);

        answer(anna, "key", REQUEST);

        assertThat(answer(bert, "key", ANOTHER).fresh()).contains(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "grün", "line\nbreak", "\u007f"})
    void refusesNameThatIsNoPrintableAscii(String name) {
        assertThatThrownBy(() -> answer(anna, name, REQUEST)).isInstanceOf(Invalid.class);
        assertThat(runs).hasValue(0);
    }

    @Test
    void refusesNameOfMoreThan255Characters() {
        assertThat(answer(anna, "k".repeat(255), REQUEST).fresh()).isPresent();
        assertThatThrownBy(() -> answer(anna, "k".repeat(256), REQUEST)).isInstanceOf(Invalid.class);
    }

    @Test
    void answersAnewWhenADayIsOver() {
        answer(anna, "key", REQUEST);

        house.clock().forward(Duration.ofHours(24));
        assertThat(forgetOldAnswers.forget()).isEqualTo(new Swept(0, false));
        house.clock().forward(Duration.ofMillis(1));
        assertThat(forgetOldAnswers.forget()).isEqualTo(new Swept(1, false));
        assertThat(answer(anna, "key", REQUEST).fresh()).contains(2);
    }

    @Test
    void forgetsInBatchesThatSayWhetherMoreWait() {
        for (int i = 0; i < 1001; i++) {
            answer(anna, "key-" + i, REQUEST);
        }
        house.clock().forward(Duration.ofHours(25));

        assertThat(forgetOldAnswers.forget()).isEqualTo(new Swept(1000, true));
        assertThat(forgetOldAnswers.forget()).isEqualTo(new Swept(1, false));
    }

    private AnswerOnce.Answer<Integer> answer(Caller caller, String name, byte[] request) {
        return answerOnce.answer(caller, name, request, runs::incrementAndGet, run -> "run " + run);
    }
}
