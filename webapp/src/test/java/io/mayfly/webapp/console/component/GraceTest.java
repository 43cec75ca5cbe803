package io.mayfly.webapp.console.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraceTest {
    private final List<Runnable> later = new ArrayList<>();
    private final Grace<String> grace = new Grace<>(later::add);
    private final List<String> done = new ArrayList<>();

    private void hold(String... these) {
        grace.hold(List.of(these), done::add, () -> done.add("."));
    }

    private void whileIsOver() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    @Test
    void doesNothingBeforeTheWhileIsOverAndThenAllOfIt() {
        hold("a", "b");
        assertThat(done).isEmpty();
        assertThat(grace.isHeld("a")).isTrue();

        whileIsOver();

        assertThat(done).containsExactlyInAnyOrder("a", "b", ".").last().isEqualTo(".");
        assertThat(grace.isHeld("a")).isFalse();
    }

    @Test
    void neverDoesWhatWasUndone() {
        hold("a", "b");

        assertThat(grace.undo("a")).isTrue();
        assertThat(grace.isHeld("a")).isFalse();
        whileIsOver();

        assertThat(done).containsExactly("b", ".");
    }

    @Test
    void saysWhenItIsTooLateToUndo() {
        hold("a");
        whileIsOver();

        assertThat(grace.undo("a")).isFalse();
        assertThat(grace.undo("never asked for")).isFalse();
    }

    @Test
    void cannotUndoWhatIsHappeningRightNow() {
        List<Boolean> undone = new ArrayList<>();
        grace.hold(List.of("a"), one -> undone.add(grace.undo(one)), () -> {});

        whileIsOver();

        assertThat(undone).containsExactly(false);
    }

    @Test
    void holdsAgainWhatWasUndoneForAWhileOfItsOwn() {
        hold("a");
        grace.undo("a");
        hold("a");

        later.removeFirst().run();
        assertThat(done).containsExactly(".");

        whileIsOver();
        assertThat(done).containsExactly(".", "a", ".");
    }

    @Test
    void doesOnceWhatIsAskedForTwice() {
        hold("a");
        hold("a");

        whileIsOver();

        assertThat(done).containsExactly("a", ".", ".");
    }

    @Test
    void letsAllHappenAtOnceBeforeTheEnd() {
        hold("a", "b");

        grace.letAllHappen();
        assertThat(done).containsExactlyInAnyOrder("a", "b");

        whileIsOver();
        assertThat(done).containsExactlyInAnyOrder("a", "b", ".");
    }

    @Test
    void forgetsWhatFailed() {
        grace.hold(
                List.of("a"),
                one -> {
                    throw new IllegalStateException("no");
                },
                () -> {});

        assertThatThrownBy(this::whileIsOver).hasMessage("no");

        assertThat(grace.isHeld("a")).isFalse();
    }
}
