package io.mayfly.webapp.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What each directory answers, whoever keeps the people. */
abstract class DirectoryContract {
    private static final Question ANNA = new Question.Person("0f9c-anna");
    private static final Question ODD = new Question.Person("../../x y/ü");
    private static final Question TOKEN = new Question.Token("header.claims.signature");

    abstract Directory directory();

    abstract void letIn(Question question);

    abstract void shutOut(Question question);

    abstract void goAway();

    @Test
    void affirmsWhoIsLetIn() {
        letIn(ANNA);
        letIn(TOKEN);

        assertThat(affirms(ANNA)).isTrue();
        assertThat(affirms(TOKEN)).isTrue();
    }

    @Test
    void deniesWhoIsShutOut() {
        shutOut(ANNA);
        shutOut(TOKEN);

        assertThat(affirms(ANNA)).isFalse();
        assertThat(affirms(TOKEN)).isFalse();
    }

    @Test
    void deniesWhomItDoesNotKnow() {
        letIn(ANNA);

        assertThat(affirms(new Question.Person("0f9c-bert"))).isFalse();
        assertThat(affirms(new Question.Person("0f9c-anna/x"))).isFalse();
        assertThat(affirms(TOKEN)).isFalse();
    }

    @Test
    void takesAnySubjectForWhatItIs() {
        letIn(ODD);

        assertThat(affirms(ODD)).isTrue();
    }

    @Test
    void saysNothingWhileItIsAway() {
        letIn(ANNA);
        goAway();

        assertThatThrownBy(() -> affirms(ANNA)).isNotNull();
        assertThat(directory().affirms(TOKEN)).failsWithin(Duration.ofSeconds(10));
    }

    boolean affirms(Question question) {
        return directory().affirms(question).join();
    }
}
