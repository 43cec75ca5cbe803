package io.mayfly.webapp.api.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.kernel.MessageId;
import io.mayfly.mail.message.MatchMessages.Among;
import io.mayfly.webapp.api.http.ProblemException;
import io.mayfly.webapp.api.http.ProblemType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageWaitTest {
    private static final String MESSAGE = "message";

    private final Queue<Supplier<List<String>>> tries = new ArrayDeque<>();
    private final List<Among> looks = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    private boolean vouchedFor = true;
    private final MessageWait wait = new MessageWait(
            among -> {
                looks.add(among);
                return tries.remove().get();
            },
            answers::add,
            "request-1",
            () -> vouchedFor);

    @Test
    void isAnsweredByAMessageThatCameBefore() {
        tries.add(MessageWaitTest::messages);

        wait.attempt(Among.ALL);

        assertThat(answers).hasSize(1);
    }

    @Test
    void isAnsweredOnceWhateverComesAfter() {
        tries.add(List::of);
        tries.add(MessageWaitTest::messages);

        wait.attempt(Among.ALL);
        assertThat(answers).isEmpty();
        wait.attempt(Among.ALL);
        wait.attempt(Among.ALL);
        wait.giveUp();

        assertThat(answers).containsExactly(List.of(MESSAGE));
    }

    @Test
    void triesAgainWhenWhoWaitsIsVouchedForNoMoreSoThatTheyHearWhy() {
        tries.add(List::of);
        wait.attempt(Among.ALL);

        wait.check();
        assertThat(answers).isEmpty();

        vouchedFor = false;
        tries.add(() -> {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "Shut out");
        });
        wait.check();
        assertThat(answers)
                .singleElement()
                .isInstanceOfSatisfying(
                        Response.class, answer -> assertThat(answer.getStatus()).isEqualTo(401));
    }

    @Test
    void isAnsweredWithNothingWhenTimeIsOver() {
        tries.add(List::of);

        wait.attempt(Among.ALL);
        wait.giveUp();
        wait.attempt(Among.ALL);

        assertThat(answers).containsExactly(List.of());
    }

    @Test
    void looksAgainForAMessageThatComesDuringATry() {
        tries.add(() -> {
            wait.attempt(Among.ALL);
            return List.of();
        });
        tries.add(MessageWaitTest::messages);

        wait.attempt(Among.ALL);

        assertThat(answers).containsExactly(List.of(MESSAGE));
    }

    @Test
    void looksAtAllOnceAndThenAtEachThatComes() {
        Among first = Among.just(MessageId.next());
        Among second = Among.just(MessageId.next());
        tries.add(() -> {
            wait.attempt(first);
            wait.attempt(second);
            return List.of();
        });
        tries.add(List::of);
        tries.add(List::of);

        wait.attempt(Among.ALL);

        assertThat(looks).containsExactly(Among.ALL, first, second);
    }

    @Test
    void looksAtAllAgainWhenManyComeDuringATry() {
        tries.add(() -> {
            IntStream.range(0, 100).forEach(i -> wait.attempt(Among.just(MessageId.next())));
            return List.of();
        });
        tries.add(List::of);

        wait.attempt(Among.ALL);

        assertThat(looks).containsExactly(Among.ALL, Among.ALL);
    }

    @Test
    void givesTheMessageOfATryDuringWhichTimeRanOut() {
        tries.add(() -> {
            wait.giveUp();
            return messages();
        });

        wait.attempt(Among.ALL);

        assertThat(answers).containsExactly(List.of(MESSAGE));
    }

    @Test
    void endsAfterATryInVainDuringWhichTimeRanOut() {
        tries.add(() -> {
            wait.giveUp();
            return List.of();
        });

        wait.attempt(Among.ALL);

        assertThat(answers).containsExactly(List.of());
    }

    private static List<String> messages() {
        return List.of(MESSAGE);
    }
}
