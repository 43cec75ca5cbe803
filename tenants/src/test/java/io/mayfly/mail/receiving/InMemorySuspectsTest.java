package io.mayfly.mail.receiving;

class InMemorySuspectsTest extends SuspectsContract {
    private final InMemorySuspects suspects = new InMemorySuspects();

    @Override
    protected Suspects begin() {
        return suspects;
    }
}
