package io.mayfly.standalone.demo;

import io.mayfly.standalone.platform.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tenant of the demonstration: its people, its addresses and what is written to them.
 *
 * @param domain where it receives mail
 * @param claim a domain that nobody has verified yet, if there is one
 */
record SampleTenant(
        String slug,
        String name,
        String domain,
        Optional<String> claim,
        String plan,
        List<Member> members,
        List<Address> addresses) {
    /** An API key that a member has made, how long it lives and from where it may be used. */
    record Key(String name, String life, List<String> networks) {}

    /**
     * A person and the role they have.
     *
     * @param key the name of an API key that is made for them, if they have one of their own
     * @param addresses those that they make themselves; the others are the first member's
     */
    record Member(Person person, String role, Optional<Key> key, List<Address> addresses) {
        private Member withKey(String name, String life, String... networks) {
            return new Member(person, role, Optional.of(new Key(name, life, List.of(networks))), addresses);
        }

        private Member making(Address... own) {
            return new Member(person, role, key, List.of(own));
        }
    }

    /**
     * An address, made as the API makes it, and the mails that arrive there.
     *
     * @param refused those that come when it holds as many as it may
     */
    record Address(String localPart, Map<String, Object> wishes, List<Mail> mails, List<Mail> refused) {
        Address with(String file, String reversePath) {
            return new Address(
                    localPart,
                    wishes,
                    Stream.concat(mails.stream(), Stream.of(new Mail(file, reversePath)))
                            .toList(),
                    refused);
        }

        /** Lets it hold what it has got, and no more: one other comes, and comes again. */
        Address fullFor(String file, String reversePath) {
            Map<String, Object> narrow = new HashMap<>(wishes);
            narrow.put("maxMessages", mails.size());
            Mail another = new Mail(file, reversePath);
            return new Address(localPart, narrow, mails, List.of(another, another));
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
                Optional.of("reply.acme.example"),
                "RAISED",
                peopleOfAcme(),
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
                        address("giveaway", "CAMPAIGN", "30d", "marketing")
                                .with("webinar-question.eml", "pia.lorenz@fernwind.example")
                                .fullFor("webinar-question.eml", "h.nakamura@kobo-mail.example"),
                        // Soon over, so that there is one to be seen that has ended.
                        address("trial-run", "TEST", "60s", "tests")));
    }

    private static List<Member> peopleOfAcme() {
        return List.of(
                member("olivia", "Olivia", "Owens", "acme.example", "OWNER"),
                // Ends within a week, so that there is a key to be reminded of.
                member("adam", "Adam", "Ames", "acme.example", "ADMIN")
                        .withKey("nightly import", "5d", "192.0.2.0/24", "2001:db8:40::/48"),
                member("mara", "Mara", "Meier", "acme.example", "MARKETER")
                        .making(
                                address("summer-raffle", "CAMPAIGN", "30d", "marketing")
                                        .with("webinar-question.eml", "pia.lorenz@fernwind.example"),
                                address("banner-review", "FILE_SHARE", "24h", "marketing")),
                member("simon", "Simon", "Sato", "acme.example", "SUPPORT_AGENT")
                        .making(
                                address("ticket-1043", "TICKET", "7d", "support")
                                        .with("broken-lamp.eml", "h.nakamura@kobo-mail.example"),
                                address("courier-login", "VERIFICATION", "1h", "support")),
                member("dana", "Dana", "Diaz", "acme.example", "DEVELOPER").withKey("laptop", "30d"),
                member("audrey", "Audrey", "Auer", "acme.example", "AUDITOR"));
    }

    private static SampleTenant globex() {
        return new SampleTenant(
                "globex",
                "Globex",
                "in.globex.example",
                Optional.empty(),
                "STANDARD",
                List.of(
                        member("gregor", "Gregor", "Gale", "globex.example", "OWNER"),
                        member("greta", "Greta", "Grün", "globex.example", "DEVELOPER")
                                .withKey("nightly tests", "30d")),
                List.of(address("shop-login", "VERIFICATION", "1h", "shop")
                        .with("verification-code.eml", "bounce+1c9@mail.streamly.example")));
    }

    private static Member member(String username, String first, String last, String domain, String role) {
        return new Member(
                new Person(username, username + "@" + domain, first, last), role, Optional.empty(), List.of());
    }

    private static Address address(String localPart, String purpose, String expiresIn, String label) {
        Map<String, Object> wishes =
                Map.of("localPart", localPart, "purpose", purpose, "expiresIn", expiresIn, "labels", List.of(label));
        return new Address(localPart, wishes, List.of(), List.of());
    }
}
