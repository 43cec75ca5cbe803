package io.mayfly.mail.message;

import io.mayfly.testing.InMemoryHouse;

class InMemoryMessagesTest extends MessagesContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();

    InMemoryMessagesTest() {
        super(HOUSE.transactions(), HOUSE.messages());
    }
}
