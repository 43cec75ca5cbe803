package io.mayfly.standalone.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions that the build put together. */
public record Versions(String mayfly, String keycloak, String payara, String mariadb) {
    public static Versions ofThisBuild() {
        Properties versions = new Properties();
        try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
            versions.load(Objects.requireNonNull(file, "versions.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(
                versions.getProperty("mayfly"),
                versions.getProperty("keycloak"),
                versions.getProperty("payara"),
                versions.getProperty("mariadb"));
    }
}
