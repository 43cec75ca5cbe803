package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.contract.Place;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every call that the API describes is answered before anything is done. */
class ApiDoorStory {
    private static final String STREAM = "/api/stream";

    static List<Place> places() {
        return Stage.contract().places();
    }

    static Stream<Place> placesOfResources() {
        return places().stream().filter(place -> !place.path().equals(STREAM));
    }

    static Stream<Place> placesWithBodies() {
        return places().stream().filter(Place::takesBody);
    }

    @Test
    void knowsAllThatIsServed() {
        assertThat(places()).extracting(Place::toString).contains("POST /api/temp-emails", "GET /api/stream");
        assertThat(places()).hasSizeGreaterThan(35);
    }

    @ParameterizedTest
    @MethodSource("places")
    void wantsACredential(Place place) {
        Problems.assertProblem(Stage.root().send(place.method(), place.path()), 401);
    }

    @ParameterizedTest
    @MethodSource("places")
    void refusesAParameterThatIsUnknown(Place place) {
        Problems.assertProblemAt(caller(place).send(place.method(), place.path() + "?nonsense=1"), 422, "/nonsense");
    }

    @ParameterizedTest
    @MethodSource("placesOfResources")
    void refusesToAnswerInATypeThatItDoesNotHave(Place place) {
        assertThat(caller(place)
                        .with("Accept", "image/gif")
                        .send(place.method(), place.path())
                        .status())
                .isIn(404, 406);
    }

    @ParameterizedTest
    @MethodSource("placesWithBodies")
    void refusesABodyThatIsNone(Place place) {
        Api caller = caller(place).with("Content-Type", "application/json");

        Problems.assertProblem(caller.send(place.method(), place.path(), "{not json"), 400);
        Problems.assertProblem(caller.send(place.method(), place.path(), "[]"), 400);
    }

    @ParameterizedTest
    @MethodSource("placesWithBodies")
    void refusesABodyThatIsTooLarge(Place place) {
        String large = "{\"name\":\"" + "x".repeat(100_000) + "\"}";

        Problems.assertProblem(
                caller(place).with("Content-Type", "application/json").send(place.method(), place.path(), large), 413);
    }

    @ParameterizedTest
    @MethodSource("placesWithBodies")
    void refusesABodyOfAnotherType(Place place) {
        Problems.assertProblem(
                caller(place).with("Content-Type", "text/plain").send(place.method(), place.path(), "hello"), 415);
    }

    private static Api caller(Place place) {
        return place.path().startsWith("/api/platform/")
                ? Stage.root().with("X-Operator-Key", Stage.operatorKey())
                : Stage.root().withKey(Stage.acme().apiKey());
    }
}
