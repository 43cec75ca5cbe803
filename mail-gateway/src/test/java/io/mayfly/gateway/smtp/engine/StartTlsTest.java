package io.mayfly.gateway.smtp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.gateway.tls.GenerateTlsIdentity;
import io.mayfly.gateway.tls.TlsIdentity;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StartTlsTest {
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    @TempDir
    private Path folder;

    private TlsIdentity identity;

    @BeforeEach
    void makeIdentity() throws Exception {
        identity = new GenerateTlsIdentity(Clock.systemUTC()).inFolder(folder, "mx.example.org");
    }

    @Test
    void machineHasItsOwnTls() {
        assertThat(OpenSsl.isAvailable())
                .as("%s", OpenSsl.unavailabilityCause())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "OPENSSL_REFCNT, TLSv1.3, TLS_AES_128_GCM_SHA256",
        "OPENSSL_REFCNT, TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "OPENSSL_REFCNT, TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
        "JDK, TLSv1.3, TLS_AES_128_GCM_SHA256",
        "JDK, TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"
    })
    void agreesWithJavaClients(SslProvider provider, String protocol, String suite) throws Exception {
        assertThat(agreed(provider, protocol, suite)).isEqualTo(protocol + " " + suite);
    }

    @ParameterizedTest
    @EnumSource(
            value = SslProvider.class,
            names = {"OPENSSL_REFCNT", "JDK"})
    void offersNothingThatALostKeyWouldOpenLater(SslProvider provider) throws Exception {
        assertThat(StartTls.of(identity, PROTOCOLS, provider).getEnabledCipherSuites())
                .isNotEmpty()
                .allMatch(suite -> suite.startsWith("TLS_AES_")
                        || suite.startsWith("TLS_CHACHA20_")
                        || suite.startsWith("TLS_ECDHE_"));
    }

    @Test
    void namesTheFileThatHoldsNoKey() throws Exception {
        Files.writeString(identity.privateKey(), "nothing");

        assertThatThrownBy(() -> StartTls.of(identity, PROTOCOLS))
                .hasMessageContaining(identity.privateKey().toString());
    }

    private String agreed(SslProvider provider, String protocol, String suite) throws Exception {
        SslHandler ours = StartTls.of(identity, PROTOCOLS, provider).sslHandler();
        SslHandler theirs = SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .trustManager(InsecureTrustManagerFactory.INSTANCE)
                .protocols(protocol)
                .ciphers(List.of(suite))
                .build()
                .newHandler(ByteBufAllocator.DEFAULT);
        EmbeddedChannel server = new EmbeddedChannel(ours);
        EmbeddedChannel client = new EmbeddedChannel(theirs);
        try {
            while (carry(client, server) | carry(server, client)) {
                // until neither has anything to say
            }
            assertThat(ours.handshakeFuture().isSuccess()).isTrue();
            var session = ours.engine().getSession();
            return session.getProtocol() + " " + session.getCipherSuite();
        } finally {
            server.close();
            client.close();
        }
    }

    private static boolean carry(EmbeddedChannel from, EmbeddedChannel to) {
        boolean any = false;
        for (Object bytes = from.readOutbound(); bytes != null; bytes = from.readOutbound()) {
            to.writeInbound(bytes);
            any = true;
        }
        return any;
    }
}
