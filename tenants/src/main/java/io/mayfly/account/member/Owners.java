package io.mayfly.account.member;

import io.mayfly.kernel.TenantId;
import java.util.Optional;
import java.util.function.Supplier;

/** Sees to it that an organisation keeps an owner, within the transaction of the use case that decides on a member. */
final class Owners {
    private final Members members;

    Owners(Members members) {
        this.members = members;
    }

    /**
     * Finds the member once nobody else can decide on one, so that of two owners who remove each other one stays.
     *
     * @param name what the member was asked for by
     */
    Member alone(TenantId tenant, String name, Supplier<Optional<Member>> asked) {
        members.takeTurnOfAll(tenant);
        return asked.get().orElseThrow(() -> new MemberNotFound(name));
    }

    /** @throws LastOwner when nobody could act for the organisation without this member */
    void requireOneWithout(Member member) {
        if (member.isOwner()
                && members.of(member.tenant()).stream().filter(Member::isOwner).count() == 1) {
            throw new LastOwner(member.person().username());
        }
    }
}
