package io.mayfly.account.member;

import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** All members of all tenants; a member is looked up within its tenant, but for sign-in. */
public interface Members {
    void add(Member member);

    Optional<Member> find(TenantId tenant, MemberId id);

    Optional<Member> withUsername(TenantId tenant, String username);

    /** The memberships of one person over all tenants; asked across tenants only. */
    List<Member> withSubject(String subject);

    /** A tenant's members, by username. */
    List<Member> of(TenantId tenant);

    /**
     * Takes the member's turn until the transaction ends, so that its limits are counted by one at a time. Writes to the
     * row, because a lock alone counts on one node of a cluster only.
     */
    void takeTurn(TenantId tenant, MemberId id);
}
