package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The databases, and who may do what in them; repeated at each start, one statement a line, as MariaDB's init file wants. */
public final class DatabaseUsers {
    public static final String OWNER = "mayfly_owner";
    public static final String APP = "mayfly_app";
    static final String KEYCLOAK = "keycloak";

    private DatabaseUsers() {}

    static String statements(Secrets secrets) {
        Stream<String> databases = Stream.of("mayfly", "keycloak")
                .map(name ->
                        "CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;");
        Stream<String> users = Stream.of(
                        user(OWNER, secrets.text(Secret.DATABASE_OWNER), "ALL", "mayfly"),
                        user(
                                APP,
                                secrets.text(Secret.DATABASE_APP),
                                // The partitions of the content tables are made and dropped by the running system.
                                "SELECT, INSERT, UPDATE, DELETE, ALTER, CREATE, DROP",
                                "mayfly"),
                        user(KEYCLOAK, secrets.text(Secret.DATABASE_KEYCLOAK), "ALL", "keycloak"))
                .flatMap(List::stream);
        return Stream.concat(databases, users).collect(Collectors.joining("\n", "", "\n"));
    }

    static String createDatabase(String name) {
        return "CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci";
    }

    private static List<String> user(String name, String password, String rights, String database) {
        String account = "'" + name + "'@'127.0.0.1'";
        return List.of(
                "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY '" + password + "';",
                "ALTER USER " + account + " IDENTIFIED BY '" + password + "';",
                "GRANT " + rights + " ON " + database + ".* TO " + account + ";");
    }
}
