package io.mayfly.account.member;

import io.mayfly.foundation.identity.Role;
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

/**
 * A person in a tenant. It begins when the operator adds the person, known by the subject that Keycloak gives them. Its
 * roles say what it may do. The addresses and API keys that it makes count against its own limits.
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

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    public Member(TenantId tenant, Person person, Set<Role> roles, Instant now) {
        if (roles.isEmpty()) {
            throw new Invalid("roles", MemberFault.NO_ROLE);
        }
        this.id = MemberId.next().value();
        this.tenantId = tenant.value();
        this.subject = person.subject();
        this.username = person.username();
        this.email = person.email();
        this.name = person.name();
        this.roles = Set.copyOf(roles);
        this.createdAt = now;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Member that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
