package io.mayfly.account.member;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;

/**
 * A person as Keycloak knows them.
 *
 * @param subject the {@code sub} claim, stable for life
 * @param name the name to show
 */
public record Person(String subject, String username, String email, String name) {
    private static final int MAX_SUBJECT = 64;
    private static final int MAX_USERNAME = 255;
    private static final int MAX_EMAIL = 320;
    private static final int MAX_NAME = 200;

    public Person {
        Faults faults = new Faults();
        faults.check(() -> sized("subject", subject, MAX_SUBJECT));
        faults.check(() -> sized("username", username, MAX_USERNAME));
        faults.check(() -> sized("email", email, MAX_EMAIL));
        faults.check(() -> sized("name", name, MAX_NAME));
        faults.throwIfAny();
    }

    private static void sized(String field, String value, int max) {
        if (value.isBlank() || value.length() > max) {
            throw new Invalid(field, MemberFault.PERSON_FIELD_LENGTH, field, max);
        }
    }
}
