package io.mayfly.mail.message;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All received messages, looked up within their address. */
public interface Messages {
    /** Adds messages at once, in as few statements as can be. */
    void addAll(List<Message> messages);

    void remove(Message message);

    Optional<Message> find(TenantId tenant, AddressId address, MessageId id);

    Optional<Message> latest(TenantId tenant, AddressId address);

    /** One more than the page asked for, if there are more; newest first. */
    List<Message> page(TenantId tenant, AddressId address, PageRequest page);

    /** A part of the list by offset, newest first. */
    List<Message> slice(TenantId tenant, AddressId address, int offset, int limit);

    int count(TenantId tenant, AddressId address);

    /** Messages of an address, oldest first, only those not read or received after the instant. */
    List<Message> candidates(TenantId tenant, AddressId address, Optional<Instant> since, boolean unreadOnly);

    /**
     * Holds a message until the transaction ends, so that of several who take or read it at once one counts as first.
     *
     * @return whether it is still there and unread by now
     */
    boolean holdUnread(Message message);

    /**
     * Holds a message in the same way.
     *
     * @return whether it is still there and read by now
     */
    boolean holdRead(Message message);

    /**
     * Holds all messages of an address until the transaction ends, and finds also those that were committed since it
     * began, so that what is done to all of them leaves none out.
     */
    List<MessageId> holdAll(TenantId tenant, AddressId address);

    /** @return how many there were */
    int removeAll(TenantId tenant, AddressId address);
}
