package io.mayfly.foundation.vault.persistence;

import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.vault.MasterKey;
import io.mayfly.foundation.vault.Vault;

/** The vault over the database. */
public final class VaultWiring {
    private final Vault vault;

    public VaultWiring(Ground ground, MasterKey master) {
        this.vault = new Vault(master, new HibernateWrappedKeys(ground.entities()));
    }

    /** The one vault of this process, which keeps the tenants' unwrapped keys. */
    public Vault vault() {
        return vault;
    }
}
