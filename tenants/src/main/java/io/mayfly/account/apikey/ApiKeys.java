package io.mayfly.account.apikey;

import io.mayfly.foundation.identity.KeyText;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All API keys, within their tenants. Those who sign in are found by {@link KeyHolders}. */
public interface ApiKeys {
    void add(ApiKey key);

    Optional<ApiKey> find(TenantId tenant, ApiKeyId id);

    /** Notes when a key was used, unless that is noted of the minute before. */
    void used(TenantId tenant, ApiKeyId id, Instant at);

    /** A member's keys that were not revoked, newest first. */
    List<ApiKey> of(TenantId tenant, MemberId member);

    /** Keys of members that were not revoked, newest first, one more than the page asked for if there are more. */
    List<OwnedKey> page(TenantId tenant, Sought sought, PageRequest page);

    /** The same by offset. */
    List<OwnedKey> slice(TenantId tenant, Sought sought, Slice slice);

    int count(TenantId tenant, Sought sought);

    /** Whether anybody of the tenant ever made one, revoked or not. */
    boolean anyEver(TenantId tenant);

    /** How many keys are usable at a time, for each of the members that has some. */
    Map<MemberId, Integer> countUsable(TenantId tenant, Set<MemberId> members, Instant at);

    /**
     * Which keys are looked for.
     *
     * @param member whose they are, or everybody's
     * @param text what the key's name, or its member's name, user name or e-mail address contains, or how it begins, in
     *     any case; of a whole key only that is sought
     * @param due as things are at some time, or however they are
     */
    record Sought(Optional<MemberId> member, Optional<String> text, Optional<Due> due) {
        public Sought {
            text = text.map(KeyText::cut);
        }

        /** However they are. */
        public Sought(Optional<MemberId> member, Optional<String> text) {
            this(member, text, Optional.empty());
        }
    }

    /** Why they are to be looked at, and when that is asked. */
    record Due(KeyMatter matter, Instant now) {}

    /** A part of a list by offset, for grids. */
    record Slice(KeyOrder order, int offset, int limit) {}
}
