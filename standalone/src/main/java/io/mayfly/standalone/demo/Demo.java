package io.mayfly.standalone.demo;

import io.mayfly.standalone.layout.Endpoints.DemoTenant;
import io.mayfly.standalone.layout.Endpoints.DemoUser;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.platform.JsonHttp;
import io.mayfly.standalone.platform.KeycloakAdmin;
import io.mayfly.standalone.platform.PlatformApi;
import io.mayfly.standalone.platform.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the demonstration's tenants, people, addresses and mail. Each step accepts that it was done before, so that an
 * interrupted first start is completed by the next; what is complete is left alone.
 */
public final class Demo {
    private static final int CONFLICT = 409;
    private static final int UNAUTHORIZED = 401;

    private final Setup setup;
    private final Keepsake keepsake;
    private final KeycloakAdmin keycloak;
    private final PlatformApi platform;

    public Demo(Setup setup, Secrets secrets) {
        this.setup = setup;
        this.keepsake = Keepsake.in(setup.data());
        this.keycloak = new KeycloakAdmin(setup, secrets);
        this.platform = new PlatformApi(setup, secrets);
    }

    /** Answers what the endpoints file tells about the demonstration. */
    public List<DemoTenant> fill() {
        return Cast.all().stream().map(this::fill).toList();
    }

    private DemoTenant fill(Cast cast) {
        if (!keepsake.isComplete(cast.slug())) {
            people(cast);
            tenant(cast);
        }
        String apiKey = workingKey(cast);
        if (!keepsake.isComplete(cast.slug())) {
            scenes(cast, apiKey);
            keepsake.complete(cast.slug());
        }
        List<DemoUser> users = cast.people().stream()
                .map(each -> new DemoUser(
                        each.person().username(),
                        keepsake.password(each.person().username()),
                        each.role()))
                .toList();
        return new DemoTenant(cast.slug(), cast.domain(), apiKey, users);
    }

    private void people(Cast cast) {
        keycloak.signIn();
        String organization =
                keycloak.organization(cast.slug(), cast.name(), cast.domain().replaceFirst("^in\\.", ""));
        for (Cast.Role each : cast.people()) {
            String username = each.person().username();
            String password = keepsake.password(username);
            String subject =
                    keycloak.findUser(username).orElseGet(() -> keycloak.createUser(each.person(), password, false));
            keycloak.join(organization, subject);
            keepsake.subject(username, subject);
        }
    }

    private void tenant(Cast cast) {
        unlessThere(() -> platform.createTenant(cast.slug(), cast.name(), cast.plan()));
        unlessThere(() -> platform.addDomain(cast.slug(), cast.domain(), true));
        for (Cast.Role each : cast.people()) {
            String subject = keepsake.subject(each.person().username());
            unlessThere(() -> platform.addMember(cast.slug(), each.person(), subject, each.role()));
        }
    }

    /** The key of the tenant's owner; keys live 90 days at most, so that a later start may need a new one. */
    private String workingKey(Cast cast) {
        return keepsake.apiKey(cast.slug()).filter(this::isAccepted).orElseGet(() -> {
            String owner = cast.people().getFirst().person().username();
            String key = platform.createApiKey(
                            cast.slug(), owner, "demo-" + Secrets.random().substring(0, 6), "90d")
                    .path("key")
                    .asText();
            keepsake.apiKey(cast.slug(), key);
            return key;
        });
    }

    private boolean isAccepted(String key) {
        try {
            api(key).get("/temp-emails?limit=1");
            return true;
        } catch (Refused e) {
            if (e.status() == UNAUTHORIZED) {
                return false;
            }
            throw e;
        }
    }

    private void scenes(Cast cast, String apiKey) {
        JsonHttp api = api(apiKey);
        Post post = new Post(setup.reachable(), setup.ports().smtp());
        for (Cast.Scene scene : cast.scenes()) {
            Map<String, Object> wishes = new HashMap<>(scene.wishes());
            wishes.put("domain", cast.domain());
            if (unlessThere(() -> api.post("/temp-emails", wishes))) {
                String address = scene.localPart() + "@" + cast.domain();
                scene.letters().forEach(letter -> post.deliver(letter, address));
            }
        }
    }

    private JsonHttp api(String key) {
        return new JsonHttp(
                "http://" + setup.reachable() + ":" + setup.ports().web() + "/api", () -> Map.of("X-Api-Key", key));
    }

    /** Whether the step was done now; what is there already is as good. */
    private static boolean unlessThere(Runnable step) {
        try {
            step.run();
            return true;
        } catch (Refused e) {
            if (e.status() == CONFLICT) {
                return false;
            }
            throw e;
        }
    }
}
