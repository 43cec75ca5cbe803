package io.mayfly.standalone.launch;

import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import java.time.Duration;

/** What is printed when all is up: where to go. */
final class Welcome {
    private Welcome() {}

    /** @param detached whether the system runs on by itself, so that no Ctrl-C reaches it */
    static String text(Setup setup, Secrets secrets, Duration took, boolean detached) {
        String demo = setup.demo()
                ? "\n  People     usernames, passwords and API keys of the demonstration are in "
                        + setup.data().endpoints()
                : "";
        return """

                Mayfly is up after %s.
                  Console    %s/
                  API        %s/api
                  SMTP       %s:%d
                  Keycloak   %s/   (user admin, password in %s)%s
                  Stop it with %s
                """.formatted(
                Progress.seconds(took),
                setup.baseUrl(),
                setup.baseUrl(),
                setup.bind(),
                setup.ports().smtp(),
                setup.keycloakUrl(),
                secrets.file(Secret.KEYCLOAK_ADMIN),
                demo,
                detached ? "./mayfly down --data " + quoted(setup.data().root().toString()) : "Ctrl-C.");
    }

    /** As a shell takes it for one word. */
    private static String quoted(String path) {
        return path.matches("[\\w/.+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
