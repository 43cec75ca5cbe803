package io.mayfly.foundation.event;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of event, by the names that streams and subscribers see. */
public enum EventType {
    MESSAGE_RECEIVED("message.received"),
    MESSAGE_READ("message.read"),
    MESSAGE_UNREAD("message.unread"),
    MESSAGE_DELETED("message.deleted"),
    ADDRESS_CREATED("address.created"),
    ADDRESS_CHANGED("address.changed"),
    ADDRESS_ENDED("address.ended");

    private final String value;

    EventType(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    public static Optional<EventType> of(String value) {
        return Stream.of(values()).filter(type -> type.value.equals(value)).findFirst();
    }
}
