package io.mayfly.mail.maildomain.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real DNS server (NSD) answers, right, wrong, large and hostile, and one that answers nothing. */
class DnsJavaLookupIT {
    private static final Path PROGRAM = Path.of("/usr/sbin/nsd");
    private static final DnsAnswer NOTHING = new DnsAnswer.Nothing();

    @TempDir
    private static Path folder;

    private static Process server;
    private static DnsLookup dns;

    @BeforeAll
    static void startServer() throws IOException {
        if (!Files.isExecutable(PROGRAM) && System.getenv("CI") == null) {
            Assumptions.abort("NSD is not installed (on Debian: apt-get install nsd)");
        }
        int port = freePort();
        Files.writeString(folder.resolve("good.zone"), zone());
        Files.writeString(folder.resolve("broken.zone"), "this is no zone\n");
        Files.writeString(folder.resolve("nsd.conf"), configuration(port));
        server = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-d",
                        "-c",
                        folder.resolve("nsd.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        dns = new DnsJavaLookup(List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        await().atMost(Duration.ofSeconds(60)).until(() -> ask("good.example", DnsType.MX) instanceof DnsAnswer.Found);
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.destroy();
        }
    }

    private static String zone() {
        StringBuilder zone = new StringBuilder("""
                $ORIGIN good.example.
                $TTL 1
                @ IN SOA ns hostmaster 1 3600 600 86400 1
                @ IN NS ns
                ns IN A 127.0.0.1
                @ IN MX 10 MX.Mayfly.Example.
                @ IN TXT "v=spf1 mx" " -all"
                null IN MX 0 .
                alias IN CNAME target
                target IN TXT "at the end"
                astray IN CNAME gone
                loop-a IN CNAME loop-b
                loop-b IN CNAME loop-a
                *.wild IN TXT "whatever you ask"
                odd IN TXT "\\000\\027[31m\\255" "\\"quoted\\""
                """);
        IntStream.range(0, 20).forEach(n -> zone.append("c" + n + " IN CNAME c" + (n + 1) + "\n"));
        IntStream.range(0, 400)
                .forEach(n -> zone.append("large IN TXT \"")
                        .append("x".repeat(100))
                        .append(n)
                        .append("\"\n"));
        zone.append("long IN TXT ")
                .append(("\"" + "y".repeat(250) + "\" ").repeat(100))
                .append("\n");
        return zone.toString();
    }

    private static String configuration(int port) {
        return """
                server:
                  ip-address: 127.0.0.1@%1$d
                  port: %1$d
                  username: ""
                  database: ""
                  server-count: 1
                  zonesdir: "%2$s"
                  pidfile: "%2$s/nsd.pid"
                  zonelistfile: "%2$s/zone.list"
                  xfrdfile: "%2$s/xfrd.state"
                remote-control:
                  control-enable: no
                zone:
                  name: "good.example"
                  zonefile: "good.zone"
                zone:
                  name: "broken.example"
                  zonefile: "broken.zone"
                """.formatted(port, folder);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void givesRecordsAsText() {
        assertThat(ask("good.example", DnsType.MX)).isEqualTo(new DnsAnswer.Found("10 mx.mayfly.example."));
        assertThat(ask("good.example", DnsType.TXT)).isEqualTo(new DnsAnswer.Found("v=spf1 mx -all"));
        assertThat(ask("null.good.example", DnsType.MX)).isEqualTo(new DnsAnswer.Found("0 ."));
    }

    @Test
    void tellsThatThereIsNothing() {
        assertThat(ask("never-was.good.example", DnsType.TXT)).isEqualTo(NOTHING);
        assertThat(ask("ns.good.example", DnsType.TXT)).isEqualTo(NOTHING);
        assertThat(ask("x".repeat(64) + ".good.example", DnsType.TXT)).isEqualTo(NOTHING);
        assertThat(ask("_dmarc." + "abcdefghi.".repeat(26) + "good.example", DnsType.TXT))
                .isEqualTo(NOTHING);
    }

    @Test
    void followsAliasesButNotForEver() {
        assertThat(ask("alias.good.example", DnsType.TXT)).isEqualTo(new DnsAnswer.Found("at the end"));
        assertThat(ask("astray.good.example", DnsType.TXT)).isEqualTo(NOTHING);
        DnsAnswer loop = new DnsAnswer.Trouble(DnsAnswer.TroubleCause.ALIAS_LOOP);
        assertThat(ask("loop-a.good.example", DnsType.TXT)).isEqualTo(loop);
        assertThat(ask("c0.good.example", DnsType.TXT)).isEqualTo(loop);
    }

    @Test
    void answersOfWildcardsAreAnswers() {
        assertThat(ask("_mayfly.any.wild.good.example", DnsType.TXT))
                .isEqualTo(new DnsAnswer.Found("whatever you ask"));
    }

    @Test
    void whatDoesNotFitAPacketComesByTcpAndIsBounded() {
        assertThat(ask("large.good.example", DnsType.TXT))
                .isInstanceOfSatisfying(
                        DnsAnswer.Found.class,
                        found -> assertThat(found.values()).hasSize(DnsAnswer.Found.MOST));
        assertThat(ask("long.good.example", DnsType.TXT))
                .isInstanceOfSatisfying(
                        DnsAnswer.Found.class,
                        found -> assertThat(found.values())
                                .singleElement()
                                .asString()
                                .hasSize(DnsAnswer.Found.LONGEST));
    }

    @Test
    void oddBytesStayWhatTheyAre() {
        assertThat(ask("odd.good.example", DnsType.TXT)).isEqualTo(new DnsAnswer.Found("\0\u001b[31m\u00ff\"quoted\""));
    }

    @Test
    void serversThatFailOrRefuseTellNothing() {
        DnsAnswer failure = new DnsAnswer.Trouble(DnsAnswer.TroubleCause.SERVER_FAILURE);
        assertThat(ask("broken.example", DnsType.MX)).isEqualTo(failure);
        assertThat(ask("elsewhere.test", DnsType.MX)).isEqualTo(failure);
    }

    @Test
    void oneThatSaysNothingIsGivenUp() throws IOException {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            DnsLookup lookup = new DnsJavaLookup(
                    List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), silent.getLocalPort())));
            List<CompletableFuture<DnsAnswer>> answers = IntStream.range(0, 200)
                    .mapToObj(n -> lookup.ask("n" + n + ".example", DnsType.TXT).toCompletableFuture())
                    .toList();

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer)
                            .succeedsWithin(20, TimeUnit.SECONDS)
                            .isEqualTo(new DnsAnswer.Trouble(DnsAnswer.TroubleCause.NO_ANSWER)));
        }
    }

    private static DnsAnswer ask(String host, DnsType type) {
        return dns.ask(host, type).toCompletableFuture().join();
    }
}
