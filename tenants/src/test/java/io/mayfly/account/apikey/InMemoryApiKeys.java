package io.mayfly.account.apikey;

import io.mayfly.account.member.InMemoryMembers;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import io.mayfly.testing.NewestFirst;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** API keys in memory. */
public final class InMemoryApiKeys implements ApiKeys {
    private static final NewestFirst<OwnedKey> NEWEST_FIRST = new NewestFirst<>(
            owned -> owned.key().createdAt(), owned -> owned.key().id());

    private final InMemoryTable<ApiKey> table;
    private final InMemoryMembers members;

    public InMemoryApiKeys(InMemoryDatabase database, InMemoryMembers members) {
        this.members = members;
        table = database.table(ApiKey::tenant);
        table.unique(key -> Arrays.toString(hash(key)));
    }

    @Override
    public void add(ApiKey key) {
        table.add(key);
    }

    /** For those who hold keys. */
    Optional<ApiKey> withHash(byte[] hash) {
        return table.rows().filter(key -> Arrays.equals(hash(key), hash)).findFirst();
    }

    @Override
    public Optional<ApiKey> find(TenantId tenant, ApiKeyId id) {
        return table.rows()
                .filter(key -> key.tenant().equals(tenant) && key.id().equals(id))
                .findFirst();
    }

    @Override
    public void used(TenantId tenant, ApiKeyId id, Instant at) {
        find(tenant, id)
                .filter(key -> key.lastUsedAt()
                        .map(last -> !last.plus(KeyUses.SPACING).isAfter(at))
                        .orElse(true))
                .ifPresent(key -> table.set(key, "lastUsedAt", at));
    }

    @Override
    public List<ApiKey> of(TenantId tenant, MemberId member) {
        return notRevoked(tenant)
                .filter(key -> key.member().equals(member))
                .sorted(Comparator.comparing(ApiKey::createdAt).reversed())
                .toList();
    }

    @Override
    public List<OwnedKey> page(TenantId tenant, Sought sought, PageRequest page) {
        return NEWEST_FIRST.page(found(tenant, sought), page);
    }

    @Override
    public List<OwnedKey> slice(TenantId tenant, Sought sought, Slice slice) {
        return found(tenant, sought)
                .sorted(order(slice.order()))
                .skip(slice.offset())
                .limit(slice.limit())
                .toList();
    }

    private static Comparator<OwnedKey> order(KeyOrder order) {
        Comparator<OwnedKey> byName = Comparator.comparing(owned -> owned.key().name(), String.CASE_INSENSITIVE_ORDER);
        Comparator<OwnedKey> byOwner =
                Comparator.comparing(owned -> owned.owner().person().name(), String.CASE_INSENSITIVE_ORDER);
        Comparator<OwnedKey> byEnd = Comparator.comparing(owned -> owned.key().expiresAt());
        return switch (order) {
            case NEWEST_FIRST -> NEWEST_FIRST.order();
            case OLDEST_FIRST -> NEWEST_FIRST.order().reversed();
            case NAME -> byName;
            case NAME_BACKWARDS -> byName.reversed();
            case OWNER -> byOwner.thenComparing(byName);
            case OWNER_BACKWARDS -> byOwner.reversed().thenComparing(byName);
            case ENDING_SOONEST -> byEnd;
            case ENDING_LATEST -> byEnd.reversed();
        };
    }

    @Override
    public int count(TenantId tenant, Sought sought) {
        return Math.toIntExact(found(tenant, sought).count());
    }

    @Override
    public boolean anyEver(TenantId tenant) {
        return table.rows().anyMatch(key -> key.tenant().equals(tenant));
    }

    private Stream<OwnedKey> found(TenantId tenant, Sought sought) {
        return notRevoked(tenant)
                .flatMap(key -> members.find(tenant, key.member()).stream().map(owner -> new OwnedKey(key, owner)))
                .filter(owned -> sought.member()
                        .map(member -> owned.key().member().equals(member))
                        .orElse(true))
                .filter(owned -> sought.text()
                        .map(text -> InMemoryMembers.contains(owned.owner(), text)
                                || InMemoryMembers.contains(owned.key().name(), text)
                                || InMemoryMembers.contains(owned.key().hint(), text))
                        .orElse(true))
                .filter(owned ->
                        sought.due().map(due -> isDue(owned.key(), due)).orElse(true));
    }

    private static boolean isDue(ApiKey key, Due due) {
        return switch (due.matter()) {
            case ENDING ->
                key.isUsableAt(due.now()) && !key.expiresAt().isAfter(due.now().plus(KeyMatter.SOON));
            case IDLE -> key.isIdleAt(due.now());
        };
    }

    @Override
    public Map<MemberId, Integer> countUsable(TenantId tenant, Set<MemberId> asked, Instant at) {
        return notRevoked(tenant)
                .filter(key -> asked.contains(key.member()) && key.isUsableAt(at))
                .collect(Collectors.groupingBy(ApiKey::member, Collectors.summingInt(key -> 1)));
    }

    /** Before its end only a revoked key isn't usable. */
    private Stream<ApiKey> notRevoked(TenantId tenant) {
        return table.rows().filter(key -> key.tenant().equals(tenant) && key.isUsableAt(Instant.MIN));
    }

    private byte[] hash(ApiKey key) {
        return (byte[]) table.get(key, "hash");
    }
}
