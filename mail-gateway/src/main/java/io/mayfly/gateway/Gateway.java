package io.mayfly.gateway;

import io.mayfly.gateway.mailet.MailetContainer;
import io.mayfly.gateway.observe.HealthServer;
import io.mayfly.gateway.observe.JamesMetrics;
import io.mayfly.gateway.observe.MailLog;
import io.mayfly.gateway.observe.MaskedAddress;
import io.mayfly.gateway.observe.Meters;
import io.mayfly.gateway.smtp.engine.ContentBudget;
import io.mayfly.gateway.smtp.engine.ContentIntake;
import io.mayfly.gateway.smtp.engine.MailServer;
import io.mayfly.gateway.smtp.engine.Workers;
import io.mayfly.gateway.tls.GenerateTlsIdentity;
import io.mayfly.gateway.tls.TlsIdentity;
import io.mayfly.gateway.wiring.Backend;
import io.mayfly.gateway.wiring.Configurations;
import io.mayfly.gateway.wiring.Parts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.commons.configuration2.HierarchicalConfiguration;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mail gateway: takes mail by SMTP and stores it through the use cases of {@code tenants}. It is stateless but for its
 * TLS key pair, and starts without its database, answering 451 until that is there.
 */
public final class Gateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private static final int WORKERS = 48;
    private static final long MIB = 1024 * 1024;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(25);

    /** Of the heap: so much for content being received, so much for content being stored; the rest is for everything else. */
    private static final double HEAP_FOR_RECEIVING = 0.30;

    private static final double HEAP_FOR_STORING = 0.40;

    private final Backend backend;
    private final Meters meters;
    private final Workers workers;
    private final MailServer server;
    private final HealthServer health;
    private final NotesOfRefusals notes;
    private final Rehearsal rehearsal;

    private Gateway(Settings settings, Clock clock) throws Exception {
        Configurations configurations = new Configurations(settings.home().resolve("conf"));
        ContentBudget budget = new ContentBudget(heap(HEAP_FOR_RECEIVING), heap(HEAP_FOR_STORING));
        backend = Backend.over(settings.database(), clock);
        meters = new Meters();
        notes = NotesOfRefusals.start(backend.noteRefusedMail());
        workers = new Workers(WORKERS);
        server = server(settings, clock, configurations, budget);
        rehearsal = Rehearsal.start(backend.rehearseDelivery(), clock, settings.rehearsals());
        health = new HealthServer(settings.httpPort(), this::isReady, meters);
        meters.show("mayfly.sessions", "Clients that are talked to", server::sessions);
        meters.show("mayfly.content.budget.free.bytes", "What content being received may still take", budget::free);
    }

    private boolean isReady() {
        return rehearsal.isOver() && server.isTakingMail() && backend.isReachable();
    }

    private static long heap(double part) {
        return MIB * (long) (Runtime.getRuntime().maxMemory() * part / MIB);
    }

    private MailServer server(Settings settings, Clock clock, Configurations configurations, ContentBudget budget)
            throws Exception {
        JamesMetrics unmeasured = new JamesMetrics();
        Path suspects = settings.home().resolve("suspects");
        Parts mailetParts = new Parts(unmeasured, clock, meters, backend.deliverMessage(suspects));
        MailetContainer container = new MailetContainer(unmeasured, mailetParts, mailetParts);
        container.start(configurations.read("mailetcontainer.xml"));
        Parts handlerParts = new Parts(
                unmeasured,
                clock,
                meters,
                mailLog(settings),
                container,
                backend.decideRecipient(),
                backend.findPostmaster(settings.postmaster()));
        HierarchicalConfiguration<ImmutableNode> configuration = configurations.read("smtpserver.xml");
        configuration.setProperty("helloName", settings.hostname());
        configuration.setProperty("helloName[@autodetect]", false);
        configuration.setProperty("smtpGreeting", settings.hostname() + " ESMTP Mayfly");
        configuration.setProperty("jmxName", "smtp-" + settings.smtp().getPort());
        MailServer made = new MailServer(
                settings.smtp(), identity(settings, clock), workers, new ContentIntake(budget, meters), handlerParts);
        made.start(configuration);
        return made;
    }

    private MailLog mailLog(Settings settings) {
        return switch (settings.loggedAddresses()) {
            case MASKED -> new MailLog(MaskedAddress::of);
            case HASHED -> new MailLog(this::hashed);
        };
    }

    /** By the fingerprint; by the mask while the database is away. */
    @SuppressWarnings("checkstyle:illegalcatch") // what is wrong below is told by the decision itself
    private String hashed(String recipient) {
        try {
            return backend.fingerprintAddress()
                    .of(recipient)
                    .map(fingerprint -> fingerprint.before(recipient.substring(recipient.lastIndexOf("@"))))
                    .orElseGet(() -> MaskedAddress.of(recipient));
        } catch (RuntimeException e) {
            return MaskedAddress.of(recipient);
        }
    }

    private static TlsIdentity identity(Settings settings, Clock clock) throws IOException {
        if (settings.ownCertificate().isPresent()) {
            Settings.Certificate own = settings.ownCertificate().get();
            return new TlsIdentity(own.chain(), own.privateKey());
        }
        Path folder = settings.home().resolve("tls");
        return new GenerateTlsIdentity(clock).inFolder(folder, settings.hostname());
    }

    /** Starts a gateway; when this returns it takes mail. */
    @SuppressWarnings("checkstyle:illegalcatch") // James declares no better, and the cause is kept
    static Gateway start(Settings settings, Clock clock) {
        Gateway gateway;
        try {
            gateway = new Gateway(settings, clock);
        } catch (Exception e) {
            throw new IllegalStateException("The gateway cannot start: " + e.getMessage(), e);
        }
        LOG.info(
                "Taking mail on {}:{}, health on port {}",
                settings.smtp().getHostString(),
                gateway.smtpPort(),
                gateway.httpPort());
        return gateway;
    }

    int smtpPort() {
        return server.port();
    }

    int httpPort() {
        return health.port();
    }

    /** Accepts no more mail, lets what is under way come to its end, and stops. */
    @Override
    public void close() {
        try {
            server.stop(PATIENCE_AT_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        health.close();
        workers.close();
        rehearsal.close();
        notes.close();
        backend.close();
        meters.close();
        LOG.info("Stopped");
    }

    /** Runs until the process is asked to end. */
    public static void main(String[] arguments) {
        System.setProperty("james.protocols.mdc.hostname", "false");
        try {
            Gateway gateway = start(Settings.from(System.getenv()), Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "stop"));
        } catch (IllegalArgumentException e) {
            LOG.error("The gateway cannot start: {}", e.getMessage());
            System.exit(2);
        } catch (IllegalStateException e) {
            LOG.error("{}", e.getMessage(), e);
            System.exit(1);
        }
    }
}
