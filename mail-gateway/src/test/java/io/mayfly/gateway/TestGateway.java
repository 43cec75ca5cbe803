package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.gateway.wiring.Database;
import io.mayfly.kernel.PageRequest;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.EmbeddedDatabase;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import io.mayfly.testing.TestMasterKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A gateway on free ports over the real database, and what a test wants to know of it. */
public final class TestGateway implements AutoCloseable {

    private final House house;
    private final Path home;
    private final Gateway gateway;

    private TestGateway(House house, Path home, Gateway gateway) {
        this.house = house;
        this.home = home;
        this.gateway = gateway;
    }

    public static TestGateway over(House house) {
        return over(house, EmbeddedDatabase.get().url(), newHome());
    }

    static Path newHome() {
        try {
            return Files.createDirectories(
                    Path.of("target", "gateway-" + UUID.randomUUID()).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestGateway over(House house, String databaseUrl, Path home) {
        return over(house, settings(databaseUrl, home, Optional.empty()), house.clock());
    }

    /**
     * Configured by the operator.
     *
     * @param changes texts of the packaged configuration, each with what stands in its place
     */
    static TestGateway configured(House house, String... changes) {
        Path home = newHome();
        try (var packaged = TestGateway.class.getResourceAsStream("/smtpserver.xml")) {
            String configuration = new String(packaged.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 0; i < changes.length; i += 2) {
                assertThat(configuration).contains(changes[i]);
                configuration = configuration.replace(changes[i], changes[i + 1]);
            }
            Files.createDirectories(home.resolve("conf"));
            Files.writeString(home.resolve("conf/smtpserver.xml"), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return over(house, EmbeddedDatabase.get().url(), home);
    }

    static TestGateway over(House house, Settings settings, Clock clock) {
        return new TestGateway(house, settings.home(), Gateway.start(settings, clock));
    }

    static Settings settings(EmailAddress postmaster) {
        return settings(
                EmbeddedDatabase.get().url(),
                newHome(),
                new Wish(Optional.of(postmaster), Optional.empty(), Settings.LoggedAddresses.MASKED, 0));
    }

    /** One that logs fingerprints. */
    static Settings hashing() {
        return settings(
                EmbeddedDatabase.get().url(),
                newHome(),
                new Wish(Optional.empty(), Optional.empty(), Settings.LoggedAddresses.HASHED, 0));
    }

    /** One that rehearses so many deliveries. */
    static Settings rehearsing(int times) {
        return settings(
                EmbeddedDatabase.get().url(),
                newHome(),
                new Wish(Optional.empty(), Optional.empty(), Settings.LoggedAddresses.MASKED, times));
    }

    static Settings settings(String databaseUrl, Path home, Optional<Settings.Certificate> certificate) {
        return settings(databaseUrl, home, new Wish(Optional.empty(), certificate, Settings.LoggedAddresses.MASKED, 0));
    }

    private record Wish(
            Optional<EmailAddress> postmaster,
            Optional<Settings.Certificate> certificate,
            Settings.LoggedAddresses logged,
            int rehearsals) {}

    private static Settings settings(String databaseUrl, Path home, Wish wish) {
        EmbeddedDatabase database = EmbeddedDatabase.get();
        return new Settings(
                new InetSocketAddress("127.0.0.1", 0),
                "mx.test.example",
                0,
                home,
                wish.postmaster(),
                wish.certificate(),
                wish.logged(),
                wish.rehearsals(),
                new Database(databaseUrl, database.user(), database.password(), TestMasterKey.file()));
    }

    static void awaitTrue(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the condition comes true in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    public int port() {
        return gateway.smtpPort();
    }

    Path home() {
        return home;
    }

    public SmtpClient client() {
        return SmtpClient.greeted(port());
    }

    List<MessageDetails> messages(Home tenant, String localPart) {
        return house.messages()
                .listMessages()
                .page(tenant.owner(), new AddressReference(tenant.address(localPart)), PageRequest.first())
                .items();
    }

    OpenMessage latest(Home tenant, String localPart) {
        return house.messages()
                .readMessage()
                .open(tenant.owner(), new AddressReference(tenant.address(localPart)), MessageReference.LATEST);
    }

    HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.httpPort() + path))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
