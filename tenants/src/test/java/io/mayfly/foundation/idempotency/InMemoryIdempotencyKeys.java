package io.mayfly.foundation.idempotency;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Idempotency keys in memory, for one thread; a claim stays, also when a transaction would roll back. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
    private final Map<Name, Claim> claims = new LinkedHashMap<>();

    private record Name(TenantId tenant, MemberId member, String text) {
        static Name of(Caller caller, String text) {
            return new Name(caller.tenant(), caller.member(), text);
        }
    }

    private record Claim(byte[] requestHash, String answer, Instant at) {}

    @Override
    public Optional<Answered> claim(Caller caller, String name, byte[] requestHash, Instant now) {
        return Optional.ofNullable(claims.putIfAbsent(Name.of(caller, name), new Claim(requestHash.clone(), "", now)))
                .map(claim -> new Answered(claim.requestHash().clone(), claim.answer()));
    }

    @Override
    public void answer(Caller caller, String name, String answer) {
        claims.computeIfPresent(
                Name.of(caller, name), (known, claim) -> new Claim(claim.requestHash(), answer, claim.at()));
    }

    @Override
    public int forgetBefore(Instant instant, int limit) {
        List<Name> old = claims.entrySet().stream()
                .filter(claim -> claim.getValue().at().isBefore(instant))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(claims::remove);
        return old.size();
    }
}
