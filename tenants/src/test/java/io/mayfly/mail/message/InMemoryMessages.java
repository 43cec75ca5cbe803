package io.mayfly.mail.message;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import io.mayfly.testing.NewestFirst;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages in memory. */
public final class InMemoryMessages implements Messages {
    private static final NewestFirst<Message> NEWEST_FIRST = new NewestFirst<>(Message::receivedAt, Message::id);
    private final InMemoryTable<Message> table;

    public InMemoryMessages(InMemoryDatabase database) {
        table = database.table(Message::tenant);
    }

    @Override
    public void addAll(List<Message> messages) {
        messages.forEach(table::add);
    }

    @Override
    public void remove(Message message) {
        table.remove(message);
    }

    @Override
    public Optional<Message> find(TenantId tenant, AddressId address, MessageId id) {
        return of(tenant, address).filter(message -> message.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Message> latest(TenantId tenant, AddressId address) {
        return of(tenant, address).min(NEWEST_FIRST.order());
    }

    @Override
    public List<Message> page(TenantId tenant, AddressId address, PageRequest page) {
        return NEWEST_FIRST.page(of(tenant, address), page);
    }

    @Override
    public List<Message> slice(TenantId tenant, AddressId address, int offset, int limit) {
        return of(tenant, address)
                .sorted(NEWEST_FIRST.order())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public int count(TenantId tenant, AddressId address) {
        return Math.toIntExact(of(tenant, address).count());
    }

    @Override
    public List<Message> candidates(TenantId tenant, AddressId address, Optional<Instant> since, boolean unreadOnly) {
        return of(tenant, address)
                .filter(message -> since.map(message.receivedAt()::isAfter).orElse(true))
                .filter(message -> !unreadOnly || !message.isSeen())
                .sorted(NEWEST_FIRST.order().reversed())
                .toList();
    }

    @Override
    public boolean holdUnread(Message message) {
        return find(message.tenant(), message.address(), message.id())
                .filter(found -> !found.isSeen())
                .isPresent();
    }

    @Override
    public boolean holdRead(Message message) {
        return find(message.tenant(), message.address(), message.id())
                .filter(Message::isSeen)
                .isPresent();
    }

    @Override
    public int removeAll(TenantId tenant, AddressId address) {
        return table.remove(
                message -> message.tenant().equals(tenant) && message.address().equals(address));
    }

    @Override
    public List<MessageId> holdAll(TenantId tenant, AddressId address) {
        return of(tenant, address).map(Message::id).toList();
    }

    private Stream<Message> of(TenantId tenant, AddressId address) {
        return table.rows()
                .filter(message ->
                        message.tenant().equals(tenant) && message.address().equals(address));
    }
}
