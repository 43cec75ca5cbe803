package io.mayfly.e2e.story;

import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Database;
import io.mayfly.e2e.client.KeycloakPeople;
import io.mayfly.e2e.client.KeycloakTokens;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.contract.Contract;
import io.mayfly.e2e.system.Endpoints;
import io.mayfly.e2e.system.MayflyCommand;
import io.mayfly.e2e.system.NameServer;
import io.mayfly.e2e.system.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;

/** The one system that all stories play in, started when the first of them asks for it. */
public final class Stage {
    /** The name of the mail servers. */
    static final String MAIL_HOST = "mx.mayfly.example";

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Stage() {}

    private static final class Holder {
        static final Optional<NameServer> NAMES = NameServer.isInstalled()
                ? Optional.of(NameServer.start(MayflyCommand.folder().resolve("names")))
                : Optional.empty();
        static final RunningSystem SYSTEM = start();

        private static RunningSystem start() {
            BEGUN.set(true);
            RunningSystem system = RunningSystem.startFresh(
                    "stories",
                    NAMES.map(names ->
                                    Map.of("MAYFLY_DNS_RESOLVERS", names.address(), "MAYFLY_SMTP_HOSTNAME", MAIL_HOST))
                            .orElse(Map.of()));
            System.out.println("The system was healthy after " + system.startTook());
            return system;
        }
    }

    private static final class Described {
        static final Contract CONTRACT =
                new Contract(Api.at(origin()).get("/openapi").expecting(200).json());
    }

    /**
     * The DNS server that the system asks. Without its program a user's run leaves the story out; in continuous integration it fails.
     */
    static NameServer names() {
        if (Holder.NAMES.isEmpty() && System.getenv("CI") == null) {
            Assumptions.abort("NSD is not installed (on Debian: apt-get install nsd)");
        }
        return Holder.NAMES.orElseThrow(() -> new IllegalStateException("NSD is not installed"));
    }

    public static RunningSystem system() {
        return Holder.SYSTEM;
    }

    static void stop() {
        if (BEGUN.get()) {
            Holder.SYSTEM.close();
            Holder.NAMES.ifPresent(NameServer::close);
        }
    }

    public static Endpoints endpoints() {
        return system().endpoints();
    }

    public static Endpoints.Tenant acme() {
        return endpoints().tenant("acme");
    }

    static Endpoints.Tenant globex() {
        return endpoints().tenant("globex");
    }

    /** What the system says of its API; each call of a story, and what comes of it, is held against it. */
    static Contract contract() {
        return Described.CONTRACT;
    }

    static Api anonymous() {
        return Api.at(endpoints().api(), contract());
    }

    /** Whoever has the key of this installation's operator. */
    static Api operator() {
        return anonymous().with("X-Operator-Key", operatorKey());
    }

    static String operatorKey() {
        return secret("operator.key");
    }

    /** A secret of this installation's, by its file. */
    static String secret(String file) {
        try {
            return Files.readString(system().data().resolve("secrets").resolve(file))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The console's address space, above {@code /api}. */
    static Api root() {
        return Api.at(origin(), contract());
    }

    private static String origin() {
        return endpoints().console().replaceFirst("/$", "");
    }

    /** A program of the tenant. */
    public static Api program(Endpoints.Tenant tenant) {
        return anonymous().withKey(tenant.apiKey());
    }

    /** The person with the role, with a token of Keycloak's. */
    static Api person(Endpoints.Tenant tenant, String role) {
        Endpoints.User user = tenant.withRole(role);
        return anonymous().withToken(tokens().of(user.username(), user.password()));
    }

    static KeycloakTokens tokens() {
        return new KeycloakTokens(endpoints().keycloak());
    }

    /** Who administers the people at Keycloak. */
    static KeycloakPeople people() {
        return new KeycloakPeople(endpoints().keycloak(), secret("keycloak-admin.password"));
    }

    static Database database() {
        Endpoints.Database database = endpoints().database();
        return new Database(database.url(), database.user(), Path.of(database.passwordFile()));
    }

    /** A connection to the gateway that has said EHLO. */
    public static SmtpConversation smtp() throws IOException {
        return SmtpConversation.greeted(
                endpoints().smtp().host(), endpoints().smtp().port());
    }

    /** Sends one mail as another server would, and wants it taken. */
    public static void deliver(String recipient, byte[] content) throws IOException {
        try (SmtpConversation smtp = smtp()) {
            smtp.deliver("bounce@shop.example", List.of(recipient), content).expecting(250);
        }
    }

    /** A new address of acme's, with nothing said about it. */
    public static Inbox newInbox() {
        return newInbox(Map.of());
    }

    static Inbox newInbox(Map<String, ?> wishes) {
        return Inbox.created(program(acme()), wishes);
    }

    static String uniqueName(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
