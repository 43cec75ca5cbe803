package io.mayfly.webapp.security.keycloak;

class MemoryDirectoryTest extends DirectoryContract {
    private final MemoryDirectory directory = new MemoryDirectory();

    @Override
    Directory directory() {
        return directory;
    }

    @Override
    void letIn(Question question) {
        directory.letIn(question);
    }

    @Override
    void shutOut(Question question) {
        directory.shutOut(question);
    }

    @Override
    void goAway() {
        directory.reachable(false);
    }
}
