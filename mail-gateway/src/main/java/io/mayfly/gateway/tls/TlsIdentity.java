package io.mayfly.gateway.tls;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** A private key and the certificate chain for it, in PEM files: the operator's own, or generated at the first start. */
public record TlsIdentity(Path certificate, Path privateKey) {

    /** Reads the key; fails with a message that names the file. */
    public PrivateKey readKey() throws IOException {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        for (Object entry : read(privateKey)) {
            if (entry instanceof PEMKeyPair pair) {
                return converter.getPrivateKey(pair.getPrivateKeyInfo());
            }
            if (entry instanceof PrivateKeyInfo info) {
                return converter.getPrivateKey(info);
            }
        }
        throw new IOException("No unencrypted private key in " + privateKey);
    }

    /** Reads the certificate and those that vouch for it, in this order; fails with a message that names the file. */
    public List<X509Certificate> readChain() throws IOException, GeneralSecurityException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> chain = new ArrayList<>();
        for (Object entry : read(certificate)) {
            if (entry instanceof X509CertificateHolder holder) {
                chain.add(converter.getCertificate(holder));
            }
        }
        if (chain.isEmpty()) {
            throw new IOException("No certificate in " + certificate);
        }
        return chain;
    }

    private static List<Object> read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("TLS file cannot be read: " + file);
        }
        List<Object> entries = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(reader)) {
            for (Object entry = parser.readObject(); entry != null; entry = parser.readObject()) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
