package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.EventStream;
import io.mayfly.e2e.story.PermissionTable.Line;
import io.mayfly.e2e.story.PermissionTable.Named;
import io.mayfly.e2e.story.PermissionTable.Role;
import io.mayfly.e2e.story.PermissionTable.Thing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every operation that the system describes, called in every role on everything, answers as the table has it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PermissionTableStory {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static RoleCast cast;

    @BeforeAll
    static void enter() throws IOException {
        cast = new RoleCast();
    }

    /** A call of an operation in a role on a thing. */
    private record Scene(Line line, Role role, Thing thing) {
        boolean isForbidden() {
            return !line.lets(role);
        }

        boolean usesUp() {
            return line.method().equals("DELETE") && !isForbidden();
        }

        boolean isAsMissing() {
            return !isForbidden() && !line.finds(role, thing);
        }

        int success() {
            return thing == Thing.DELETED && line.whenEnded().isPresent()
                    ? line.whenEnded().getAsInt()
                    : line.success();
        }

        @Override
        public String toString() {
            return line + " as " + role + " on " + thing;
        }
    }

    private static Stream<Scene> scenes() {
        return PermissionTable.lines().stream()
                .flatMap(line -> Stream.of(Role.values())
                        .flatMap(role -> things(line.named()).map(thing -> new Scene(line, role, thing))));
    }

    private static Stream<Thing> things(Named named) {
        return switch (named) {
            case NOTHING, SELF, STREAM -> Stream.of(Thing.OWN);
            case ADDRESS -> Stream.of(Thing.values());
            case DOMAIN -> Stream.of(Thing.OWN, Thing.DELETED, Thing.FOREIGN, Thing.MISSING);
            case KEY, OWN_KEY, MEMBER ->
                Stream.of(Thing.OWN, Thing.DELETED, Thing.COLLEAGUES, Thing.FOREIGN, Thing.MISSING);
        };
    }

    @Test
    @Order(1)
    void theTableHasALineForEachOperationThatThereIs() {
        JsonNode paths = Stage.root().get("/openapi").expecting(200).json().path("paths");
        Set<String> described = new TreeSet<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method ->
                                Set.of("get", "post", "put", "patch", "delete").contains(method.getKey()))
                        .forEach(method ->
                                described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(PermissionTable.lines().stream().map(Line::operation).collect(Collectors.toSet()))
                .isEqualTo(described);
    }

    @Test
    @Order(2)
    void whatIsRefusedIsRefusedAlikeAndChangesNothing() {
        String before = cast.everything();
        SoftAssertions all = new SoftAssertions();

        scenes().filter(Scene::isForbidden).forEach(scene -> {
            Answer answer = call(scene, cast.player(scene.role()).api());
            String type = scene.line().isOperators() ? "/problems/unauthenticated" : "/problems/permission-denied";
            all.assertThat(answer.json().path("type").asText())
                    .as("%s: %s", scene, answer)
                    .endsWith(type);
            all.assertThat(answer.contentType()).startsWith("application/problem+json");
        });
        scenes().filter(Scene::isAsMissing).forEach(scene -> {
            Api api = cast.player(scene.role()).api();
            Answer answer = call(scene, api);
            Answer missing = call(new Scene(scene.line(), scene.role(), Thing.MISSING), api);
            all.assertThat(answer.status()).as("%s: %s", scene, answer).isEqualTo(404);
            all.assertThat(told(answer, scene)).as(scene.toString()).isEqualTo(told(missing, scene));
        });

        all.assertAll();
        assertThat(cast.everything()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void listsAndFiguresAreOfWhatIsWithinReach() {
        for (Role role : Role.values()) {
            Api api = cast.player(role).api();
            Set<String> reached = reached(role);

            assertThat(ids(api.get("/temp-emails?state=ACTIVE&limit=100")))
                    .as(role.name())
                    .isEqualTo(reached);
            assertThat(ids(api.get("/temp-emails?q=" + cast.domain() + "&state=ACTIVE&limit=100")))
                    .as(role.name())
                    .isEqualTo(reached);
            JsonNode overview = api.get("/overview").expecting(200).json();
            assertThat(overview.at("/liveAddresses/now").asInt())
                    .as(role + " " + overview)
                    .isEqualTo(reached.size());
            assertThat(overview.at("/receivedMessages/now").asInt())
                    .as(role + " " + overview)
                    .isEqualTo(6 * reached.size());
        }
    }

    /** Of the colleague's and one's own addresses that live, those that the role reaches. */
    private static Set<String> reached(Role role) {
        Stream<String> ofRoles = Stream.of(Role.values())
                .filter(owner -> owner == role || role.reaches(Thing.COLLEAGUES))
                .map(owner -> cast.addressId(owner, Thing.OWN));
        Stream<String> others = Stream.of(Thing.COLLEAGUES, Thing.CAMPAIGN, Thing.TICKET, Thing.ABUSE)
                .filter(role::reaches)
                .map(thing -> cast.addressId(role, thing));
        return Stream.concat(ofRoles, others).collect(Collectors.toSet());
    }

    private static Set<String> ids(Answer page) {
        return page.expecting(200)
                .json()
                .path("items")
                .valueStream()
                .map(address -> address.path("id").asText())
                .collect(Collectors.toSet());
    }

    @Test
    @Order(4)
    void streamsTellOfWhatIsWithinReach() throws InterruptedException {
        for (Role role : List.of(Role.MARKETER, Role.SUPPORT_AGENT, Role.DEVELOPER)) {
            Api api = cast.player(role).api();
            try (EventStream stream = api.stream("/stream?types=address.changed")) {
                for (Thing thing : List.of(Thing.COLLEAGUES, Thing.CAMPAIGN, Thing.TICKET, Thing.ABUSE, Thing.OWN)) {
                    touch(cast.addressId(role, thing));
                }
                Set<String> heard = new TreeSet<>();
                String last = cast.addressId(role, Thing.OWN);
                stream.next(event -> heard.add(event.data()) && event.data().contains(last), LIMIT);

                assertThat(heard)
                        .as(role.name())
                        .allSatisfy(data -> assertThat(Stream.of(Thing.OWN, Thing.CAMPAIGN, Thing.TICKET)
                                        .filter(role::reaches)
                                        .map(thing -> cast.addressId(role, thing)))
                                .anySatisfy(id -> assertThat(data).contains(id)));
                assertThat(heard).anySatisfy(data -> assertThat(data).contains(last));
                assertThat(heard).hasSize(role == Role.DEVELOPER ? 1 : 2);
            }
        }
    }

    private static void touch(String address) {
        cast.owner().patch("/temp-emails/" + address, Map.of("maxMessages", 49)).expecting(200);
    }

    @Test
    @Order(5)
    void whatIsPermittedIsDone() {
        SoftAssertions all = new SoftAssertions();

        scenes().filter(scene -> !scene.isForbidden() && !scene.isAsMissing()).forEach(scene -> {
            if (scene.line().named() == Named.STREAM) {
                cast.player(scene.role()).api().stream("/stream").close();
            } else if (scene.line().named() == Named.SELF) {
                Api leaving = cast.member(scene.role().name()).api();
                all.assertThat(call(scene, leaving).status())
                        .as(scene.toString())
                        .isEqualTo(scene.success());
            } else {
                Answer answer = call(scene, cast.player(scene.role()).api());
                all.assertThat(answer.status()).as("%s: %s", scene, answer).isEqualTo(success(scene));
            }
        });

        all.assertAll();
    }

    /** Nobody removes themself as others are removed. */
    private static int success(Scene scene) {
        boolean ofOneself = scene.line().named() == Named.MEMBER && scene.thing() == Thing.OWN;
        return ofOneself && scene.line().method().equals("DELETE") ? 409 : scene.success();
    }

    private static Answer call(Scene scene, Api api) {
        String path = path(scene).substring("/api".length());
        Object body = body(scene);
        return body.equals("")
                ? api.send(scene.line().method(), path)
                : send(api, scene.line().method(), path, body);
    }

    private static Answer send(Api api, String method, String path, Object body) {
        return switch (method) {
            case "PATCH" -> api.patch(path, body);
            case "PUT" -> api.with("Content-Type", "application/json").send("PUT", path, body.toString());
            default -> api.post(path, body);
        };
    }

    private static String path(Scene scene) {
        Role role = scene.role();
        Thing thing = scene.thing();
        String form = scene.line().form().replace("{purpose}", "TEST");
        if (form.contains("{message}")) {
            form = form.replace("{message}", cast.messageId(role, thing)).replace("{n}", "1");
        }
        return switch (scene.line().named()) {
            case ADDRESS -> form.replace("{address}", cast.addressId(role, thing));
            case MEMBER -> form.replace("{id}", memberId(scene));
            case DOMAIN -> form.replace("{domain}", cast.domainId(thing, scene.usesUp()));
            case KEY, OWN_KEY -> form.replace("{id}", keyId(scene));
            case NOTHING, SELF, STREAM -> form.replaceAll("\\{[^}]+}", "nothing");
        };
    }

    /** Whoever is to be removed is somebody new. */
    private static String memberId(Scene scene) {
        boolean removes =
                scene.line().method().equals("DELETE") && scene.thing() == Thing.COLLEAGUES && !scene.isForbidden();
        return removes ? cast.member("DEVELOPER").id() : cast.memberId(scene.role(), scene.thing());
    }

    /** A key that is to be used up is a new one. */
    private static String keyId(Scene scene) {
        boolean used = scene.thing() == Thing.OWN || scene.thing() == Thing.COLLEAGUES;
        return used && !scene.isForbidden() && !scene.isAsMissing()
                ? cast.freshKeyId(scene.role(), scene.thing())
                : cast.keyId(scene.role(), scene.thing());
    }

    /** A body that is acceptable, or an empty text for none. */
    private static Object body(Scene scene) {
        return switch (scene.line().operation()) {
            case "POST /api/temp-emails" -> Map.of("purpose", "TEST");
            case "PATCH /api/temp-emails/{address}" -> Map.of("maxMessages", 48);
            case "POST /api/temp-emails/{address}/extend" -> Map.of("by", "1s");
            case "POST /api/domains" -> Map.of("name", "d" + scene.role().ordinal() + "." + cast.domain());
            case "POST /api/api-keys" -> Map.of("name", "made");
            case "POST /api/api-keys/{id}/rotate" -> Map.of();
            case "PATCH /api/members/{id}" ->
                Map.of(
                        "roles",
                        List.of(scene.thing() == Thing.OWN ? scene.role().name() : "DEVELOPER"));
            default ->
                scene.line().form().contains("/policies/") && !scene.line().isBodiless() ? Map.of() : "";
        };
    }

    /** A refusal without what is each call's own. */
    private static String told(Answer answer, Scene scene) {
        ObjectNode problem = (ObjectNode) answer.json();
        problem.remove("instance");
        String text = problem.toString();
        for (Thing thing : List.of(scene.thing(), Thing.MISSING)) {
            text = text.replace(cast.memberId(scene.role(), thing), "ID").replace(cast.domainId(thing, false), "ID");
        }
        return text;
    }
}
