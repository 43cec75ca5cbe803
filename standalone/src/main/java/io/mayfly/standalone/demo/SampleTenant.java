package io.mayfly.standalone.demo;

import io.mayfly.standalone.platform.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A tenant of the demonstration: its people, its addresses and what is written to them. */
record SampleTenant(
        String slug, String name, String domain, String plan, List<Member> members, List<Address> addresses) {
    /**
     * A person and the role they have.
     *
     * @param key the name of an API key that is made for them, if they have one of their own
     */
    record Member(Person person, String role, Optional<String> key) {
        private Member withKey(String name) {
            return new Member(person, role, Optional.of(name));
        }
    }

    /** An address, made as the API makes it, and the mails that arrive there. */
    record Address(String localPart, Map<String, Object> wishes, List<Mail> mails) {
        Address with(String file, String reversePath) {
            return new Address(
                    localPart,
                    wishes,
                    Stream.concat(mails.stream(), Stream.of(new Mail(file, reversePath)))
                            .toList());
        }
    }

    /** A mail: a file of this package, and the reverse-path it comes with. */
    record Mail(String file, String reversePath) {}

    static List<SampleTenant> all() {
        return List.of(acme(), globex());
    }

    private static SampleTenant acme() {
        return new SampleTenant(
                "acme",
                "Acme",
                "in.acme.example",
                "RAISED",
                List.of(
                        member("olivia", "Olivia", "Owens", "acme.example", "OWNER"),
                        member("adam", "Adam", "Ames", "acme.example", "ADMIN"),
                        member("dana", "Dana", "Diaz", "acme.example", "DEVELOPER")
                                .withKey("laptop"),
                        member("audrey", "Audrey", "Auer", "acme.example", "AUDITOR")),
                List.of(
                        address("signup-check", "VERIFICATION", "1h", "tests")
                                .with("verification-code.eml", "bounce+7f3@mail.streamly.example"),
                        address("spring-webinar", "CAMPAIGN", "30d", "marketing")
                                .with("webinar-question.eml", "pia.lorenz@fernwind.example")
                                .with("webinar-invitation.eml", "events@lumen-studio.example")
                                .with("autumn-letter.eml", "bounce+8831@lumen-studio.example"),
                        address("ticket-1042", "TICKET", "7d", "support")
                                .with("broken-lamp.eml", "h.nakamura@kobo-mail.example"),
                        address("press-kit", "FILE_SHARE", "24h", "press")
                                .with("press-kit.eml", "studio@northlight.example"),
                        address("hall-printer", "DEVICE", "30d", "office"),
                        // Soon over, so that there is one to be seen that has ended.
                        address("trial-run", "TEST", "60s", "tests")));
    }

    private static SampleTenant globex() {
        return new SampleTenant(
                "globex",
                "Globex",
                "in.globex.example",
                "STANDARD",
                List.of(
                        member("gregor", "Gregor", "Gale", "globex.example", "OWNER"),
                        member("greta", "Greta", "Grün", "globex.example", "DEVELOPER")
                                .withKey("nightly tests")),
                List.of(address("shop-login", "VERIFICATION", "1h", "shop")
                        .with("verification-code.eml", "bounce+1c9@mail.streamly.example")));
    }

    private static Member member(String username, String first, String last, String domain, String role) {
        return new Member(new Person(username, username + "@" + domain, first, last), role, Optional.empty());
    }

    private static Address address(String localPart, String purpose, String expiresIn, String label) {
        Map<String, Object> wishes =
                Map.of("localPart", localPart, "purpose", purpose, "expiresIn", expiresIn, "labels", List.of(label));
        return new Address(localPart, wishes, List.of());
    }
}
