package io.mayfly.webapp.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KeycloakProbeTest {
    private final KeycloakProbe probe = new KeycloakProbe();

    @Test
    void givesUpOnAServerThatTakesAConnectionAndSaysNothing() throws IOException {
        try (ServerSocket frozen = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            long begun = System.nanoTime();

            assertThat(probe.answers(document(frozen.getLocalPort()))).isFalse();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
        }
    }

    /** As while somebody has it check one password after the other. */
    @Test
    void takesOneThatAnsweredLateForBusy() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            await(mayAnswer);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI document = document(server.getAddress().getPort());
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(probe.answers(document)).isFalse();
            mayAnswer.countDown();
            assertThat(probe.answers(document)).isTrue();

            assertThat(probe.answers(document(silent.getLocalPort()))).isTrue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void doesNotTakeOneThatIsGoneForBusy() throws IOException {
        assertThat(answersWhenTold(200)).isTrue();
        int gone;
        try (ServerSocket free = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            gone = free.getLocalPort();
        }

        assertThat(probe.answers(document(gone))).isFalse();
    }

    @Test
    void isContentWithTheDocumentOnly() throws IOException {
        assertThat(answersWhenTold(200)).isTrue();
        assertThat(answersWhenTold(503)).isFalse();
    }

    @Test
    void asksOnceHoweverManyWantToKnow() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch mayAnswer = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            await(mayAnswer);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI document = document(server.getAddress().getPort());
        List<Thread> people = Stream.generate(() -> new Thread(() -> probe.answers(document)))
                .limit(20)
                .toList();
        try {
            people.forEach(Thread::start);
            while (people.stream().anyMatch(person -> person.getState() != Thread.State.TIMED_WAITING)) {
                Thread.onSpinWait();
            }
            mayAnswer.countDown();
            for (Thread person : people) {
                person.join();
            }
        } finally {
            server.stop(0);
        }

        assertThat(asked).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answersWhenTold(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            return probe.answers(document(server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }

    private static URI document(int port) {
        return URI.create("http://127.0.0.1:" + port + "/document");
    }
}
