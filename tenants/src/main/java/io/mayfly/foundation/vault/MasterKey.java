package io.mayfly.foundation.vault;

/** The port of the key at the top of the hierarchy, which wraps the tenants' keys: a file, or a KMS. */
public interface MasterKey {
    /** Wraps a key, bound to a context that must be named again to unwrap it. */
    byte[] wrap(byte[] key, byte[] context);

    /** @throws SealBroken when the wrapped key or the context isn't what was wrapped */
    byte[] unwrap(byte[] wrapped, byte[] context);
}
