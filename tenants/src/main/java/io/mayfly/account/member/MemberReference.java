package io.mayfly.account.member;

import io.mayfly.kernel.Ids;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.util.Optional;

/** What callers name a member by: its id, or the user name in any case. */
public record MemberReference(String text) {
    public static MemberReference of(MemberId id) {
        return new MemberReference(id.toString());
    }

    Optional<Member> lookUp(Members members, TenantId tenant) {
        return Ids.parse(text)
                .map(id -> members.find(tenant, new MemberId(id)))
                .orElseGet(() -> members.withUsername(tenant, text));
    }

    /** @throws MemberNotFound when the tenant has no such member */
    Member resolve(Members members, TenantId tenant) {
        return lookUp(members, tenant).orElseThrow(() -> new MemberNotFound(text));
    }
}
