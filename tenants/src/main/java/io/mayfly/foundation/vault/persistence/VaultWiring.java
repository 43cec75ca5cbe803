package io.mayfly.foundation.vault.persistence;

import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.vault.MasterKey;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.foundation.vault.Vault;

/** The vault over the database. */
public final class VaultWiring {
    private final Vault vault;
    private final NameHashes nameHashes;

    public VaultWiring(Ground ground, MasterKey master) {
        this.vault = new Vault(master, new HibernateWrappedKeys(ground.entities()));
        this.nameHashes = new NameHashes(ground.transactions(), master, new HibernatePlatformKeys(ground.entities()));
    }

    /** The one vault of this process, which keeps the tenants' unwrapped keys. */
    public Vault vault() {
        return vault;
    }

    /** The one place of this process that hashes names, which keeps the key for it. */
    public NameHashes nameHashes() {
        return nameHashes;
    }
}
