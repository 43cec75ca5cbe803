package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What all stories together have seen of the API. Plays after them, and so only in a run of all of them. */
@Order(Integer.MAX_VALUE)
class CoverageStory {
    /** Operations that no story calls with success, each with the reason. */
    private static final Map<String, String> EXCUSED = Map.of();

    @Test
    void everyOperationThatIsDescribedHasSucceededInSomeStory() {
        System.out.println("Described, but answered in no story:");
        Stage.contract().coverage().neverSeen().forEach(line -> System.out.println("  " + line));

        assertThat(Stage.contract().coverage().neverSucceeded()).isEqualTo(EXCUSED.keySet());
    }

    /** Also on threads that a story has begun and never asks. */
    @Test
    void noAnswerWasOtherThanDescribed() {
        assertThat(Stage.contract().breaches()).isEmpty();
    }
}
