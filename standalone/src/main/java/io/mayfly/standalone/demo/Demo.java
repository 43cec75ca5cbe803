package io.mayfly.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.keycloak.KeycloakAdmin;
import io.mayfly.standalone.layout.Endpoints.DemoTenant;
import io.mayfly.standalone.layout.Endpoints.DemoUser;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.platform.JsonHttp;
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
    private final SavedDemo saved;
    private final KeycloakAdmin keycloak;
    private final PlatformApi platform;

    public Demo(Setup setup, Secrets secrets, KeycloakAdmin keycloak) {
        this.setup = setup;
        this.saved = SavedDemo.in(setup.data(), keycloak.realmKey());
        this.keycloak = keycloak;
        this.platform = new PlatformApi(setup, secrets);
    }

    /** Answers what the endpoints file tells about the demonstration. */
    public List<DemoTenant> fill() {
        return SampleTenant.all().stream().map(this::fill).toList();
    }

    private DemoTenant fill(SampleTenant sample) {
        if (!saved.isComplete(sample.slug())) {
            people(sample);
            tenant(sample);
        }
        String apiKey = workingKey(sample);
        if (!saved.isComplete(sample.slug())) {
            addresses(sample, sample.addresses(), apiKey);
            sample.members().stream()
                    .filter(each -> !each.addresses().isEmpty())
                    .forEach(each -> ownAddresses(sample, each));
            saved.complete(sample.slug());
        }
        List<DemoUser> users = sample.members().stream()
                .map(each -> new DemoUser(
                        each.person().username(), saved.password(each.person().username()), each.role()))
                .toList();
        return new DemoTenant(sample.slug(), sample.domain(), apiKey, users);
    }

    private void people(SampleTenant sample) {
        keycloak.signIn();
        String organization = keycloak.organization(
                sample.slug(), sample.name(), sample.domain().replaceFirst("^in\\.", ""));
        for (SampleTenant.Member each : sample.members()) {
            String username = each.person().username();
            String password = saved.password(username);
            if (keycloak.findUser(username).isEmpty()) {
                keycloak.createUser(each.person(), password, false);
            }
            String subject = keycloak.findUser(username).orElseThrow().subject();
            keycloak.join(organization, subject);
            saved.subject(username, subject);
        }
    }

    private void tenant(SampleTenant sample) {
        unlessThere(() -> platform.createTenant(sample.slug(), sample.name(), sample.plan()));
        unlessThere(() -> platform.addDomain(sample.slug(), sample.domain(), true));
        sample.claim().ifPresent(claim -> unlessThere(() -> platform.addDomain(sample.slug(), claim, false)));
        for (SampleTenant.Member each : sample.members()) {
            String subject = saved.subject(each.person().username());
            unlessThere(() -> platform.addMember(sample.slug(), each.person(), subject, List.of(each.role())));
            each.key()
                    .ifPresent(key -> keyOfTheirOwn(sample.slug(), each.person().username(), key));
        }
    }

    /** For people to see; nobody is to use it, so its secret is forgotten. */
    private void keyOfTheirOwn(String slug, String username, SampleTenant.Key wanted) {
        boolean there = platform.apiKeys(slug).stream()
                .anyMatch(key -> key.path("owner").path("username").asText().equals(username)
                        && key.path("name").asText().equals(wanted.name()));
        if (!there) {
            platform.createApiKey(slug, username, wanted.name(), wanted.life(), wanted.networks());
        }
    }

    /** The key of the tenant's owner; keys live 90 days at most, so that a later start may need a new one. */
    private String workingKey(SampleTenant sample) {
        return saved.apiKey(sample.slug()).filter(this::isAccepted).orElseGet(() -> {
            String owner = sample.members().getFirst().person().username();
            String key = platform.createApiKey(
                            sample.slug(), owner, "demo-" + Secrets.random().substring(0, 6), "90d", List.of())
                    .path("key")
                    .asText();
            saved.apiKey(sample.slug(), key);
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

    /** As the member makes them, by a key that nobody needs afterwards. */
    private void ownAddresses(SampleTenant sample, SampleTenant.Member member) {
        String username = member.person().username();
        JsonNode key = platform.createApiKey(sample.slug(), username, "first steps", "1h", List.of());
        addresses(sample, member.addresses(), key.path("key").asText());
        platform.revokeApiKey(sample.slug(), key.path("id").asText());
    }

    private void addresses(SampleTenant sample, List<SampleTenant.Address> wanted, String apiKey) {
        JsonHttp api = api(apiKey);
        SmtpClient smtp = new SmtpClient(setup.reachable(), setup.ports().smtp());
        for (SampleTenant.Address each : wanted) {
            Map<String, Object> wishes = new HashMap<>(each.wishes());
            wishes.put("domain", sample.domain());
            if (unlessThere(() -> api.post("/temp-emails", wishes))) {
                String address = each.localPart() + "@" + sample.domain();
                each.mails().forEach(mail -> smtp.deliver(mail, address));
                each.refused().forEach(mail -> smtp.isRefused(mail, address));
            }
        }
    }

    private JsonHttp api(String key) {
        return new JsonHttp(
                "The web application",
                "http://" + setup.reachable() + ":" + setup.ports().web() + "/api",
                () -> Map.of("X-Api-Key", key));
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
