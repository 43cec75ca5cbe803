package io.mayfly.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.story.PermissionTable.Role;
import io.mayfly.e2e.story.PermissionTable.Thing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A tenant with a member in each role, a colleague of theirs, and another tenant: with an address each, that has messages,
 * one that has ended, and a key each. Everybody made theirs as a developer, and got their role by the operator afterwards.
 */
final class RoleCast {
    static final String MISSING = "0198a4c2-0000-7000-8000-000000000000";

    /** As many as are deleted of one address, and some more. */
    private static final int MAILS = 6;

    private final FreshTenant home = FreshTenant.of("RAISED");
    private final FreshTenant other = FreshTenant.of("STANDARD");
    private final Map<Role, Player> players = new EnumMap<>(Role.class);
    private final Map<Thing, Inbox> shared = new EnumMap<>(Thing.class);
    private final Player colleague;
    private final String removedMember;
    private final String ownDomain;
    private final String removedDomain;
    private int named;

    /** A member with a key, and what is theirs. */
    record Player(Api api, String id, Inbox inbox, Inbox ended, String key, String revokedKey) {}

    RoleCast() throws IOException {
        this.colleague = player("DEVELOPER");
        for (Role role : Role.values()) {
            players.put(role, player(role.name()));
        }
        shared.put(Thing.COLLEAGUES, colleague.inbox());
        shared.put(Thing.CAMPAIGN, Inbox.created(colleague.api(), Map.of("purpose", "CAMPAIGN")));
        shared.put(Thing.TICKET, Inbox.created(colleague.api(), Map.of("purpose", "TICKET")));
        shared.put(Thing.FOREIGN, Inbox.created(other.program(), Map.of("purpose", "CAMPAIGN")));
        this.removedMember = member("DEVELOPER").id();
        owner().delete("/members/" + removedMember).expecting(204);
        this.ownDomain = freshDomainId();
        this.removedDomain = freshDomainId();
        owner().delete("/domains/" + removedDomain).expecting(204);
        // What is found of them first is a change, which would be written down while others look.
        owner().post("/domains/" + home.domain() + "/checks").expecting(200);
        owner().post("/domains/" + ownDomain + "/checks").expecting(200);
        send();
        shared.put(Thing.ABUSE, abuse());
    }

    private Player player(String role) {
        Member member = member("DEVELOPER");
        Inbox inbox = Inbox.created(member.api(), Map.of("purpose", "TEST", "expiresIn", "10m"));
        Inbox ended = Inbox.created(member.api(), Map.of("purpose", "TEST"));
        member.api().delete(ended.path()).expecting(204);
        String key = freshKey(member.username());
        String revoked = freshKey(member.username());
        member.api().delete("/api-keys/" + revoked).expecting(204);
        Stage.operator()
                .with("Content-Type", "application/json")
                .send(
                        "PUT",
                        "/platform/tenants/" + home.slug() + "/members/" + member.username() + "/roles",
                        "{\"roles\":[\"" + role + "\"]}")
                .expecting(200);
        return new Player(member.api(), member.id(), inbox, ended, key, revoked);
    }

    /** Somebody new. */
    record Member(Api api, String id, String username) {}

    Member member(String role) {
        String username = "p" + named++ + "-" + home.slug();
        String path = "/platform/tenants/" + home.slug() + "/members";
        String id = Stage.operator()
                .post(
                        path,
                        Map.of(
                                "subject",
                                Stage.people().make(username),
                                "username",
                                username,
                                "email",
                                username + "@people.example",
                                "roles",
                                List.of(role)))
                .expecting(201)
                .json()
                .path("id")
                .asText();
        return new Member(People.keyOf(home.slug(), username, "acts"), id, username);
    }

    private String freshKey(String username) {
        return Stage.operator()
                .post(
                        "/platform/tenants/" + home.slug() + "/members/" + username + "/api-keys",
                        Map.of("name", "to be used up"))
                .expecting(201)
                .json()
                .path("id")
                .asText();
    }

    /** All of them get the same mails, the abuse desk too, whose address that makes. */
    private void send() throws IOException {
        List<String> recipients = new ArrayList<>(players.values().stream()
                .map(player -> player.inbox().address())
                .toList());
        shared.values().forEach(inbox -> recipients.add(inbox.address()));
        recipients.add("abuse@" + home.domain());
        byte[] mail = Mail.about("For whom it concerns")
                .withHtml("<p>Hello.</p>")
                .attaching("note.txt", "text/plain", "Noted.".getBytes(StandardCharsets.UTF_8))
                .bytes();
        try (SmtpConversation smtp = Stage.smtp()) {
            for (int i = 0; i < MAILS; i++) {
                smtp.deliver("bounce@shop.example", recipients, mail).expecting(250);
            }
        }
    }

    private Inbox abuse() {
        JsonNode found = owner().get("/temp-emails?q=abuse@" + home.domain())
                .expecting(200)
                .json()
                .path("items")
                .path(0);
        return new Inbox(
                owner(), found.path("id").asText(), found.path("address").asText());
    }

    Api owner() {
        return home.program();
    }

    Player player(Role role) {
        return Objects.requireNonNull(players.get(role));
    }

    String domain() {
        return home.domain();
    }

    /** The id of a thing to somebody in a role. */
    String addressId(Role role, Thing thing) {
        return switch (thing) {
            case OWN -> player(role).inbox().id();
            case DELETED -> player(role).ended().id();
            case MISSING -> MISSING;
            case COLLEAGUES, CAMPAIGN, TICKET, ABUSE, FOREIGN ->
                Objects.requireNonNull(shared.get(thing)).id();
        };
    }

    /** The id of one of its messages; there is none where nothing is left. */
    String messageId(Role role, Thing thing) {
        return switch (thing) {
            case OWN -> newest(owner(), addressId(role, thing));
            case FOREIGN -> newest(other.program(), addressId(role, thing));
            case DELETED, MISSING -> MISSING;
            case COLLEAGUES, CAMPAIGN, TICKET, ABUSE -> newest(owner(), addressId(role, thing));
        };
    }

    private static String newest(Api api, String address) {
        return api.get("/temp-emails/" + address + "/messages?limit=1")
                .expecting(200)
                .json()
                .at("/items/0/id")
                .asText(MISSING);
    }

    String memberId(Role role, Thing thing) {
        return switch (thing) {
            case OWN -> player(role).id();
            case COLLEAGUES -> colleague.id();
            case DELETED -> removedMember;
            case FOREIGN ->
                other.program()
                        .get("/me")
                        .expecting(200)
                        .json()
                        .at("/member/id")
                        .asText();
            case CAMPAIGN, TICKET, ABUSE, MISSING -> MISSING;
        };
    }

    String keyId(Role role, Thing thing) {
        return switch (thing) {
            case OWN -> player(role).key();
            case COLLEAGUES -> colleague.key();
            case DELETED -> player(role).revokedKey();
            case FOREIGN ->
                other.program()
                        .get("/api-keys")
                        .expecting(200)
                        .json()
                        .at("/items/0/id")
                        .asText();
            case CAMPAIGN, TICKET, ABUSE, MISSING -> MISSING;
        };
    }

    /** @param used whether it is removed, so that it must be a new one */
    String domainId(Thing thing, boolean used) {
        return switch (thing) {
            case OWN -> used ? freshDomainId() : ownDomain;
            case DELETED -> removedDomain;
            case FOREIGN -> newestDomain(other.program());
            case COLLEAGUES, CAMPAIGN, TICKET, ABUSE, MISSING -> MISSING;
        };
    }

    private static String newestDomain(Api api) {
        return api.get("/domains").expecting(200).json().at("/items/0/id").asText();
    }

    /** A claim of the tenant to be used up. */
    private String freshDomainId() {
        return owner().post("/domains", Map.of("name", "n" + named++ + "." + home.domain()))
                .expecting(201)
                .json()
                .path("id")
                .asText();
    }

    /** One more key, to be used up, of whom the thing is. */
    String freshKeyId(Role role, Thing thing) {
        String id = thing == Thing.OWN ? player(role).id() : colleague.id();
        return freshKey(owner().get("/members/" + id)
                .expecting(200)
                .json()
                .path("username")
                .asText());
    }

    /** What there is of the tenant and what was done in it, as its owner sees it. Domains are looked at by themselves. */
    String everything() {
        List<String> domains = owner().get("/domains").expecting(200).json().findValuesAsText("name");
        return domains
                + List.of("/temp-emails?limit=100", "/members?limit=100", "/policies", "/audit-events?limit=100")
                        .stream()
                        .map(path -> owner().get(path).expecting(200).text())
                        .toList()
                        .toString();
    }
}
