package io.mayfly.gateway.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObjectGenerator;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * Makes the self-signed identity of a gateway that was given none: an EC key that only its owner can read, made once and
 * kept. Opportunistic TLS between mail servers (RFC 7435) takes it; for more, an own certificate is configured.
 */
public final class GenerateTlsIdentity {

    private static final Duration VALIDITY = Duration.ofDays(3650);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Clock clock;

    public GenerateTlsIdentity(Clock clock) {
        this.clock = clock;
    }

    /** The identity kept in the folder; made for this host name when there is none yet. */
    public TlsIdentity inFolder(Path folder, String hostname) throws IOException {
        TlsIdentity identity = new TlsIdentity(folder.resolve("certificate.pem"), folder.resolve("private-key.pem"));
        if (!Files.exists(identity.certificate()) || !Files.exists(identity.privateKey())) {
            Files.createDirectories(folder);
            try {
                KeyPair keys = generateKeys();
                write(identity.privateKey(), new JcaPKCS8Generator(keys.getPrivate(), null));
                write(identity.certificate(), new JcaMiscPEMGenerator(certify(keys, hostname)));
            } catch (GeneralSecurityException | OperatorCreationException e) {
                throw new IOException("Cannot generate a TLS key pair in " + folder, e);
            }
        }
        return identity;
    }

    private static KeyPair generateKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private X509CertificateHolder certify(KeyPair keys, String hostname) throws OperatorCreationException, IOException {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, hostname)
                .build();
        Instant from = clock.instant().minus(Duration.ofDays(1));
        return new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(127, new SecureRandom()),
                        Date.from(from),
                        Date.from(from.plus(VALIDITY)),
                        name,
                        keys.getPublic())
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, hostname)))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    }

    /** Written aside and moved, so that a crash leaves no half file; readable by the owner from its first byte on. */
    private static void write(Path file, PemObjectGenerator content) throws IOException {
        StringWriter text = new StringWriter();
        try (PemWriter pem = new PemWriter(text)) {
            pem.writeObject(content);
        }
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        Files.write(aside, text.toString().getBytes(StandardCharsets.US_ASCII));
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
