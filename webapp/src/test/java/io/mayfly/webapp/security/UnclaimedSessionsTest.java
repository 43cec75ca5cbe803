package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnclaimedSessionsTest {
    private final UnclaimedSessions unclaimed = new UnclaimedSessions();
    private final List<String> ended = new ArrayList<>();

    @Test
    void endsTheOldestOfTooMany() {
        beginning(0, UnclaimedSessions.MOST);
        assertThat(ended).isEmpty();

        beginning(UnclaimedSessions.MOST, 2);

        assertThat(ended).containsExactly("session-0", "session-1");
    }

    @Test
    void leavesAloneWhatIsSomebodysOrHasEnded() {
        beginning(0, UnclaimedSessions.MOST);

        unclaimed.remove("session-0");
        beginning(UnclaimedSessions.MOST, 2);

        assertThat(ended).containsExactly("session-1");
    }

    @Test
    void takesItWellThatOneHasEndedByItself() {
        unclaimed.add(session("over"));

        beginning(0, UnclaimedSessions.MOST);

        assertThat(ended).isEmpty();
    }

    private void beginning(int first, int count) {
        for (int i = first; i < first + count; i++) {
            unclaimed.add(session("session-" + i));
        }
    }

    private HttpSession session(String id) {
        return (HttpSession) Proxy.newProxyInstance(
                UnclaimedSessionsTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getId" -> id;
                    case "invalidate" -> end(id);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private @Nullable Object end(String id) {
        if (id.equals("over")) {
            throw new IllegalStateException("It is over");
        }
        ended.add(id);
        return null;
    }
}
