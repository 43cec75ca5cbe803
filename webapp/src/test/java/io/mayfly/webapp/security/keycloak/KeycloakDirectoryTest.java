package io.mayfly.webapp.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.mayfly.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KeycloakDirectoryTest extends DirectoryContract {
    private static final Question ANNA = new Question.Person("0f9c-anna");

    private final KeycloakDouble keycloak = new KeycloakDouble();
    private final TestClock clock = new TestClock();
    private final Realm realm = new Realm(keycloak.issuer(), new ImmutableJWKSet<>(new JWKSet()));
    private final Directory directory = new KeycloakDirectory(new KeycloakClient(), realm, KeycloakDouble.API, clock);

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Override
    Directory directory() {
        return directory;
    }

    @Override
    void letIn(Question question) {
        say(question, true);
    }

    @Override
    void shutOut(Question question) {
        say(question, false);
    }

    private void say(Question question, boolean good) {
        switch (question) {
            case Question.Person person -> keycloak.person(person.subject(), good);
            case Question.Token token -> keycloak.tokenIsActive(token.token(), good);
        }
    }

    @Override
    void goAway() {
        keycloak.close();
    }

    @Test
    void getsATokenOfItsOwnOnceForManyQuestionsAndAgainBeforeItEnds() {
        letIn(ANNA);
        affirms(ANNA);
        affirms(ANNA);
        assertThat(keycloak.serviceTokensGiven()).isEqualTo(1);

        clock.forward(Duration.ofSeconds(280));
        affirms(ANNA);

        assertThat(keycloak.serviceTokensGiven()).isEqualTo(2);
    }

    @Test
    void getsAnotherTokenWhenItsOwnCountsNoMore() {
        letIn(ANNA);
        affirms(ANNA);
        keycloak.forgetServiceToken();

        assertThat(affirms(ANNA)).isTrue();
    }

    @Test
    void takesARefusalOfItselfForNoAnswer() {
        letIn(ANNA);
        Directory stranger = new KeycloakDirectory(
                new KeycloakClient(), realm, new KeycloakClient.Client("mayfly-api", "wrong"), clock);

        assertThatThrownBy(() -> stranger.affirms(ANNA).join()).hasCauseInstanceOf(KeycloakUnreachable.class);
        assertThatThrownBy(() -> stranger.affirms(new Question.Token("x")).join())
                .hasCauseInstanceOf(KeycloakUnreachable.class);
    }
}
