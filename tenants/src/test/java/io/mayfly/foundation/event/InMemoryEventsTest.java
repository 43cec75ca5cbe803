package io.mayfly.foundation.event;

import java.util.function.Supplier;

class InMemoryEventsTest extends EventsContract {
    private final Events events = new InMemoryEvents();

    @Override
    Events events() {
        return events;
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return work.get();
    }
}
