package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.tls.TlsIdentity;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.james.protocols.api.ClientAuth;
import org.apache.james.protocols.netty.Encryption;

/** STARTTLS (RFC 3207) as James asks for it. */
record StartTls(SslContext context) implements Encryption {
    /**
     * All keep what was said secret when the private key is lost later (RFC 9325 §4.1); the last four are for old mail
     * servers, which would hand their mail over in clear otherwise (RFC 7435).
     */
    private static final List<String> CIPHER_SUITES = List.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
            "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
            "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
            "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA");

    /**
     * By BoringSSL where it runs on this machine, as its handshake takes a fifth of the processor time of Java's, and
     * most mail servers hand over one mail a connection.
     *
     * @param protocols that are spoken, by their names in Java
     */
    static StartTls of(TlsIdentity identity, List<String> protocols) throws IOException, GeneralSecurityException {
        return of(identity, protocols, OpenSsl.isAvailable() ? SslProvider.OPENSSL_REFCNT : SslProvider.JDK);
    }

    static StartTls of(TlsIdentity identity, List<String> protocols, SslProvider provider)
            throws IOException, GeneralSecurityException {
        return new StartTls(SslContextBuilder.forServer(identity.readKey(), identity.readChain())
                .sslProvider(provider)
                .protocols(protocols)
                .ciphers(CIPHER_SUITES, SupportedCipherSuiteFilter.INSTANCE)
                .build());
    }

    @Override
    public boolean isStartTLS() {
        return true;
    }

    @Override
    public boolean supportsEncryption() {
        return true;
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return context.cipherSuites().toArray(String[]::new);
    }

    @Override
    public ClientAuth getClientAuth() {
        return ClientAuth.NONE;
    }

    @Override
    public SslHandler sslHandler() {
        return context.newHandler(ByteBufAllocator.DEFAULT);
    }
}
