package io.mayfly.standalone.demo;

import io.mayfly.standalone.platform.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tenants of the demonstration, their people, their addresses and what is written to them. */
record Cast(String slug, String name, String domain, String plan, List<Role> people, List<Scene> scenes) {
    /** A person and the role they have. */
    record Role(Person person, String role) {}

    /** An address, made as the API makes it, and the mails that arrive there. */
    record Scene(String localPart, Map<String, Object> wishes, List<Letter> letters) {
        Scene with(String file, String reversePath) {
            return new Scene(
                    localPart,
                    wishes,
                    Stream.concat(letters.stream(), Stream.of(new Letter(file, reversePath)))
                            .toList());
        }
    }

    /** A mail: a file of this package, and the reverse-path it comes with. */
    record Letter(String file, String reversePath) {}

    static List<Cast> all() {
        return List.of(acme(), globex());
    }

    private static Cast acme() {
        return new Cast(
                "acme",
                "Acme",
                "in.acme.example",
                "RAISED",
                List.of(
                        role("olivia", "Olivia", "Owens", "acme.example", "OWNER"),
                        role("adam", "Adam", "Ames", "acme.example", "ADMIN"),
                        role("dana", "Dana", "Diaz", "acme.example", "DEVELOPER"),
                        role("audrey", "Audrey", "Auer", "acme.example", "AUDITOR")),
                List.of(
                        scene("signup-check", "VERIFICATION", "1h", "tests")
                                .with("verification-code.eml", "bounce+7f3@mail.streamly.example"),
                        scene("spring-webinar", "CAMPAIGN", "30d", "marketing")
                                .with("webinar-question.eml", "pia.lorenz@fernwind.example")
                                .with("webinar-invitation.eml", "events@lumen-studio.example"),
                        scene("ticket-1042", "TICKET", "7d", "support")
                                .with("broken-lamp.eml", "h.nakamura@kobo-mail.example"),
                        scene("press-kit", "FILE_SHARE", "24h", "press")
                                .with("press-kit.eml", "studio@northlight.example"),
                        scene("hall-printer", "DEVICE", "30d", "office")));
    }

    private static Cast globex() {
        return new Cast(
                "globex",
                "Globex",
                "in.globex.example",
                "STANDARD",
                List.of(role("gregor", "Gregor", "Gale", "globex.example", "OWNER")),
                List.of(scene("shop-login", "VERIFICATION", "1h", "shop")
                        .with("verification-code.eml", "bounce+1c9@mail.streamly.example")));
    }

    private static Role role(String username, String first, String last, String domain, String role) {
        return new Role(new Person(username, username + "@" + domain, first, last), role);
    }

    private static Scene scene(String localPart, String purpose, String expiresIn, String label) {
        Map<String, Object> wishes =
                Map.of("localPart", localPart, "purpose", purpose, "expiresIn", expiresIn, "labels", List.of(label));
        return new Scene(localPart, wishes, List.of());
    }
}
