package io.mayfly.foundation.event;

/**
 * What an event says: a record of its feature, whose components become the fields of a JSON object as the schema of the
 * event's type describes them. Of a message it may hold ids, times and verdicts only, as it outlives the message's key.
 */
public interface Payload {
    /** What the event is about. */
    Subject subject();
}
