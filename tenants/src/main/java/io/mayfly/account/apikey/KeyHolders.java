package io.mayfly.account.apikey;

import java.util.Optional;

/**
 * Who holds the keys, over all tenants, for signing in: asked with each call of the API, so one read of its own that begins no
 * transaction. It sees what was committed before, so that a key that was revoked opens nothing from then on.
 */
public interface KeyHolders {
    /** Nothing when the key is not known or was revoked, or its member is none any more. */
    Optional<HeldKey> withHash(byte[] hash);
}
