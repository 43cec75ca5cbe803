package io.mayfly.standalone.platform;

/** Somebody who signs in: as Keycloak knows them. */
public record Person(String username, String email, String firstName, String lastName) {
    /** The name to show. */
    public String name() {
        String name = (firstName + " " + lastName).strip();
        return name.isEmpty() ? username : name;
    }
}
