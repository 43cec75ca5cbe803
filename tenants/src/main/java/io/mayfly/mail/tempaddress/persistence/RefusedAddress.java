package io.mayfly.mail.tempaddress.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That mail to an address was refused, for lists of addresses to be filtered by; whoever receives mail writes it. */
@Entity
@Immutable
@Table(name = "refused_mail")
class RefusedAddress implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @Column(name = "address_id")
    private UUID addressId;

    @Id
    private String reason;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "last_at")
    private Instant lastAt;

    @SuppressWarnings("NullAway.Init")
    protected RefusedAddress() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof RefusedAddress that && addressId.equals(that.addressId) && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(addressId, reason);
    }
}
