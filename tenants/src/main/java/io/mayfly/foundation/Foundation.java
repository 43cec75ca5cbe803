package io.mayfly.foundation;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.persistence.AuditWiring;
import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.persistence.EventWiring;
import io.mayfly.foundation.vault.MasterKey;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.foundation.vault.persistence.VaultWiring;
import io.mayfly.kernel.transaction.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Supplier;

/** What every feature stands on: transactions and time, and where it writes down what happened and keeps its keys. */
public record Foundation(Ground ground, EventWiring event, AuditWiring audit, VaultWiring vaults) {
    public static Foundation over(Ground ground, MasterKey master) {
        return new Foundation(
                ground, new EventWiring(ground), new AuditWiring(ground), new VaultWiring(ground, master));
    }

    public Transactions transactions() {
        return ground.transactions();
    }

    public Supplier<EntityManager> entities() {
        return ground.entities();
    }

    public Clock clock() {
        return ground.clock();
    }

    public Events events() {
        return event.events();
    }

    public AuditLog auditLog() {
        return audit.auditLog();
    }

    public Vault vault() {
        return vaults.vault();
    }

    public NameHashes nameHashes() {
        return vaults.nameHashes();
    }
}
