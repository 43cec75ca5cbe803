package io.mayfly.account.member;

import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * All members of all tenants; a member is looked up within its tenant, but for sign-in. Those who were removed are found
 * where it is said, and nowhere else.
 */
public interface Members {
    void add(Member member);

    /** Writes what has changed, so that versions show it. */
    void flush();

    Optional<Member> find(TenantId tenant, MemberId id);

    Optional<Member> withUsername(TenantId tenant, String username);

    /** The memberships of one person over all tenants; asked across tenants only. */
    List<Member> withSubject(String subject);

    /** The member that a person is or once was. */
    Optional<Member> everWithSubject(TenantId tenant, String subject);

    /** A tenant's members, by username. */
    List<Member> of(TenantId tenant);

    /**
     * Members newest first, one more than the page asked for if there are more.
     *
     * @param text what the name, user name or e-mail address contains, in any case
     */
    List<Member> page(TenantId tenant, Optional<String> text, PageRequest page);

    /** The same by offset. */
    List<Member> slice(TenantId tenant, Optional<String> text, Slice slice);

    int count(TenantId tenant, Optional<String> text);

    /** Whether the tenant ever had more than one, whoever of them is gone. */
    boolean everSeveral(TenantId tenant);

    /** A part of a list by offset, for grids. */
    record Slice(MemberOrder order, int offset, int limit) {}

    /**
     * Takes the member's turn until the transaction ends, so that its limits are counted by one at a time. Writes to the
     * row, because a lock alone counts on one node of a cluster only.
     */
    void takeTurn(TenantId tenant, MemberId id);

    /** Takes the turn of all the tenant's members in the same way, so that one at a time decides who of them goes. */
    void takeTurnOfAll(TenantId tenant);
}
