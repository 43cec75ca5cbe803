package io.mayfly.standalone.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** The look of Keycloak's pages and mails, which is ours; written anew at each start, since a newer build may bring another. */
final class KeycloakTheme {
    static final String NAME = "mayfly";

    static final List<String> FILES = List.of(
            "login/theme.properties",
            "login/messages/messages_en.properties",
            "login/messages/messages_de.properties",
            "login/resources/css/mayfly.css",
            "login/resources/img/mayfly.svg",
            "email/theme.properties",
            "email/html/template.ftl");

    private KeycloakTheme() {}

    /** Puts it where Keycloak looks for themes. */
    static void writeInto(Path keycloakHome) {
        Path theme = keycloakHome.resolve("themes").resolve(NAME);
        Folders.remove(theme);
        for (String file : FILES) {
            Path target = theme.resolve(file);
            try (InputStream from =
                    Objects.requireNonNull(KeycloakTheme.class.getResourceAsStream("theme/" + file), file)) {
                Files.createDirectories(target.getParent());
                Files.copy(from, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
