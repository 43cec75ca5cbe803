package io.mayfly.account.organisation;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An organisation that uses Mayfly. It begins when the operator creates it, active and on a plan. It can be suspended,
 * which refuses its mail and keeps everything, and resumed. All that it owns names it by its id. When it is removed its row
 * stays for names of addresses that stay taken and for its audit log, suspended and under a slug that nobody can choose, so
 * that older builds find no state that they don't know.
 */
@Entity
@Table(name = "tenant")
public class Tenant {
    /** Whether a tenant's mail is received. */
    public enum State {
        ACTIVE,
        SUSPENDED
    }

    /** What begins the slug of one that was removed, before its id. */
    public static final String REMOVED = "~";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final int MAX_NAME = 200;

    @Id
    private UUID id;

    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private Plan plan;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Tenant() {}

    public Tenant(String slug, String name, Plan plan, Instant now) {
        requireNames(slug, name);
        this.id = TenantId.next().value();
        this.slug = slug;
        this.name = name;
        this.plan = plan;
        this.state = State.ACTIVE;
        this.createdAt = now;
    }

    /** @throws Invalid when no tenant can be called so */
    public static void requireNames(String slug, String name) {
        Faults faults = new Faults();
        if (!SLUG.matcher(slug).matches()) {
            faults.note(new Invalid("slug", TenantFault.MALFORMED_SLUG));
        }
        if (name.isBlank() || name.length() > MAX_NAME) {
            faults.note(new Invalid("name", TenantFault.TENANT_NAME_LENGTH, MAX_NAME));
        }
        faults.throwIfAny();
    }

    public void suspend() {
        state = State.SUSPENDED;
    }

    public void resume() {
        state = State.ACTIVE;
    }

    /** Gives its slug to others; nothing finds it any more. */
    void remove() {
        slug = REMOVED + id;
        state = State.SUSPENDED;
    }

    public boolean isRemoved() {
        return slug.startsWith(REMOVED);
    }

    public TenantId id() {
        return new TenantId(id);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public Plan plan() {
        return plan;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tenant that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
