package io.mayfly.mail.message.store;

import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sealed contents in memory; what is put stays, also when a transaction would roll back. */
public final class InMemoryContentStore implements ContentStore {
    private final Map<MessageId, Kept> contents = new ConcurrentHashMap<>();

    private int mostAtOnce;

    private record Kept(TenantId tenant, byte[] sealed, Instant until) {}

    @Override
    public void putAll(List<Sealed> sealed) {
        mostAtOnce = Math.max(mostAtOnce, sealed.size());
        sealed.forEach(content -> contents.put(
                content.message(), new Kept(content.tenant(), content.bytes().clone(), content.keepUntil())));
    }

    @Override
    public Optional<byte[]> get(TenantId tenant, MessageId message) {
        return kept(tenant, message).map(kept -> kept.sealed().clone());
    }

    @Override
    public void removeAll(TenantId tenant, Collection<MessageId> messages) {
        messages.stream().filter(message -> kept(tenant, message).isPresent()).forEach(contents::remove);
    }

    @Override
    public void keepUntil(TenantId tenant, Collection<MessageId> messages, Instant leaseEnd) {
        messages.forEach(message -> kept(tenant, message)
                .ifPresent(kept -> contents.put(message, new Kept(tenant, kept.sealed(), leaseEnd))));
    }

    /** How many contents were put at once at most. */
    public int mostAtOnce() {
        return mostAtOnce;
    }

    /** Until when a content is kept, for tests that ask. */
    public Optional<Instant> keptUntil(TenantId tenant, MessageId message) {
        return kept(tenant, message).map(Kept::until);
    }

    private Optional<Kept> kept(TenantId tenant, MessageId message) {
        return Optional.ofNullable(contents.get(message))
                .filter(kept -> kept.tenant().equals(tenant));
    }
}
