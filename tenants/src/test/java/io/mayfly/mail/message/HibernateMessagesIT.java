package io.mayfly.mail.message;

import io.mayfly.testing.House;

class HibernateMessagesIT extends MessagesContract {
    private static final House HOUSE = House.shared();

    HibernateMessagesIT() {
        super(HOUSE.transactions(), HOUSE.messages().messages());
    }
}
