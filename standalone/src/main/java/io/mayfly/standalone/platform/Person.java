package io.mayfly.standalone.platform;

/** Somebody who signs in: as Keycloak knows them. */
public record Person(String username, String email, String firstName, String lastName) {
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
