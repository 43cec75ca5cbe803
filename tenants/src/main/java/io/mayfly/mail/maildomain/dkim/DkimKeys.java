package io.mayfly.mail.maildomain.dkim;

import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import java.util.List;

/** All keys that mail is signed with. */
public interface DkimKeys {
    void add(DkimKey key);

    /** A domain's keys, the oldest first. */
    List<DkimKey> of(TenantId tenant, DomainId domain);

    /** Destroys all keys of a domain. */
    void removeOf(TenantId tenant, DomainId domain);
}
