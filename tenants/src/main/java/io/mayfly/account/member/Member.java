package io.mayfly.account.member;

import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a tenant. It begins when the operator adds the person, known by the subject that Keycloak gives them. Its
 * roles say what it may do. The addresses and API keys that it makes count against its own limits. It ends when it is removed
 * or leaves; its row stays, and begins anew when the same person is added again.
 */
@Entity
@Table(name = "member")
public class Member {
    @Id
    private UUID id;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    private String subject;
    private String username;
    private String email;
    private String name;

    @Convert(converter = RolesColumn.class)
    private Set<Role> roles;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    public Member(TenantId tenant, Person person, Set<Role> roles, Instant now) {
        this.id = MemberId.next().value();
        this.tenantId = tenant.value();
        this.subject = person.subject();
        this.username = person.username();
        this.email = person.email();
        this.name = person.name();
        this.roles = some(roles);
        this.createdAt = now;
    }

    private static Set<Role> some(Set<Role> roles) {
        requireSome(roles);
        return Set.copyOf(roles);
    }

    static void requireSome(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new Invalid("roles", MemberFault.NO_ROLE);
        }
    }

    void changeRoles(Set<Role> newRoles) {
        if (removedAt != null) {
            throw new MemberNotFound(username);
        }
        roles = some(newRoles);
    }

    /** Ends the membership. What it made stays, under its name. */
    void remove(Instant now) {
        if (removedAt != null) {
            throw new MemberNotFound(username);
        }
        removedAt = now;
    }

    /**
     * Begins anew, as Keycloak knows the person now.
     *
     * @throws AlreadyExists when it never ended
     */
    void comeBack(Person person, Set<Role> newRoles, Instant now) {
        if (removedAt == null) {
            throw new AlreadyExists("The member " + username);
        }
        if (!person.subject().equals(subject)) {
            throw new IllegalArgumentException("Somebody else comes back");
        }
        username = person.username();
        email = person.email();
        name = person.name();
        roles = some(newRoles);
        createdAt = now;
        removedAt = null;
    }

    public boolean isPresent() {
        return removedAt == null;
    }

    public boolean isOwner() {
        return roles.contains(Role.OWNER);
    }

    /** When it was added, the last time. */
    public Instant since() {
        return createdAt;
    }

    public MemberId id() {
        return new MemberId(id);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public Person person() {
        return new Person(subject, username, email, name);
    }

    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Member that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
