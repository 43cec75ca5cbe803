package io.mayfly.standalone.launch;

import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import java.time.Duration;

/** What is printed when all is up: where to go. */
final class Welcome {
    private Welcome() {}

    static String text(Setup setup, Secrets secrets, Duration took) {
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
                  Stop it with Ctrl-C or ./mayfly down.
                """.formatted(
                        Progress.seconds(took),
                        setup.baseUrl(),
                        setup.baseUrl(),
                        setup.bind(),
                        setup.ports().smtp(),
                        setup.keycloakUrl(),
                        secrets.file(Secret.KEYCLOAK_ADMIN),
                        demo);
    }
}
