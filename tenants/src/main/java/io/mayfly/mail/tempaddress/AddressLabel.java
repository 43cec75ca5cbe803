package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** One label of an address, in a row of its own that names the tenant, so that an index finds it among the tenant's. */
@Embeddable
class AddressLabel {
    @Column(name = "tenant_id")
    private UUID tenantId;

    private String label;

    @SuppressWarnings("NullAway.Init")
    protected AddressLabel() {}

    AddressLabel(TenantId tenant, String label) {
        this.tenantId = tenant.value();
        this.label = label;
    }

    String label() {
        return label;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressLabel that && tenantId.equals(that.tenantId) && label.equals(that.label);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, label);
    }
}
