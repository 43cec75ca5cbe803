package io.mayfly.account.apikey;

import io.mayfly.account.member.Member;
import io.mayfly.account.member.Members;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Instant;
import java.util.Optional;

/** Holders of keys in memory: a join of what others keep. */
public record InMemoryKeyHolders(Transactions transactions, InMemoryApiKeys keys, Members members, Tenants tenants)
        implements KeyHolders {
    @Override
    public Optional<HeldKey> withHash(byte[] hash) {
        return transactions.callAcrossTenants(() ->
                keys.withHash(hash).filter(InMemoryKeyHolders::isNotRevoked).flatMap(this::held));
    }

    private static boolean isNotRevoked(ApiKey key) {
        return key.isUsableAt(Instant.MIN);
    }

    private Optional<HeldKey> held(ApiKey key) {
        return members.find(key.tenant(), key.member())
                .map(member -> held(
                        key,
                        member,
                        tenants.find(key.tenant()).map(Tenant::slug).orElse("")));
    }

    private static HeldKey held(ApiKey key, Member member, String slug) {
        return new HeldKey(
                key.id(),
                key.name(),
                key.expiresAt(),
                key.networks(),
                key.tenant(),
                slug,
                member.id(),
                member.roles(),
                member.person().subject());
    }
}
