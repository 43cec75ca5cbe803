package io.mayfly.mail.maildomain.dkim;

import io.mayfly.mail.maildomain.dns.RecordKind;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;

/** The kinds of signature, each with its key. */
public enum DkimAlgorithm {
    /** RSA with keys of 2,048 bits (RFC 8301 §3.2). */
    RSA("rsa", RecordKind.DKIM_RSA),
    /** Ed25519 (RFC 8463). */
    ED25519("ed25519", RecordKind.DKIM_ED25519);

    private static final int RSA_BITS = 2048;

    /** How long an Ed25519 key is, which the form that Java gives it in ends with (RFC 8410 §4). */
    private static final int ED25519_BYTES = 32;

    private final String tag;
    private final RecordKind record;

    DkimAlgorithm(String tag, RecordKind record) {
        this.tag = tag;
        this.record = record;
    }

    /** What a record calls it in its {@code k=} tag. */
    public String tag() {
        return tag;
    }

    /** Which record publishes a key of it. */
    public RecordKind record() {
        return record;
    }

    KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(this == RSA ? "RSA" : "Ed25519");
            if (this == RSA) {
                generator.initialize(RSA_BITS);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + this, e);
        }
    }

    /** The public key as a record's {@code p=} tag has it, in base64: of RSA its SubjectPublicKeyInfo, of Ed25519 its 32 bytes. */
    String published(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Base64.getEncoder()
                .encodeToString(
                        this == RSA
                                ? encoded
                                : Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length));
    }
}
