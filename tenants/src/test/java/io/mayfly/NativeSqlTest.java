package io.mayfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hibernate doesn't filter native SQL by tenant, so each statement must name the tenant itself, or be known not to. */
class NativeSqlTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern STATEMENT =
            Pattern.compile("(?s)createNativeQuery\\(|\\b(?:sql|one|all|mine)\\(\\s*\"");

    /** Files whose statements speak of all tenants on purpose. */
    private static final Set<String> ACROSS_TENANTS = Set.of(
            "HibernateEvents.java: select coalesce(max(id), 0) from event",
            "HibernateEvents.java: select id, tenant_id, type",
            "HibernateTempAddresses.java: select 1 from temp_address where address = :address",
            "HibernateIdempotencyKeys.java: delete from idempotency_key where created_at < :instant");

    @Test
    void eachNativeStatementNamesTheTenantOrIsKnownNotTo() throws IOException {
        List<String> unbound = Stream.concat(
                        literals("select "),
                        Stream.concat(literals("insert "), Stream.concat(literals("update "), literals("delete "))))
                .filter(statement ->
                        !statement.contains(":tenant") && !isJpql(statement) && !isPlatformTable(statement))
                .filter(statement -> ACROSS_TENANTS.stream().noneMatch(statement::startsWith))
                .toList();

        assertThat(unbound).isEmpty();
    }

    /** JPQL names classes, which Hibernate filters; our tables are in lower case. */
    private static boolean isJpql(String statement) {
        return statement.matches("(?s).*: (select .* from|update|delete from) [A-Z].*");
    }

    private static boolean isPlatformTable(String statement) {
        return statement.contains("policy_setting") || statement.contains("information_schema");
    }

    private static Stream<String> literals(String verb) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(NativeSqlTest::usesNativeSql)
                    .flatMap(file -> statements(file, verb))
                    .toList()
                    .stream();
        }
    }

    private static boolean usesNativeSql(Path file) {
        return STATEMENT.matcher(read(file)).find() && file.toString().contains("persistence");
    }

    private static Stream<String> statements(Path file, String verb) {
        String joined = read(file).replaceAll("\"\\s*\\+\\s*\"", "");
        Matcher literal = Pattern.compile("\"(" + verb + "[^\"]*)\"([^;]*)").matcher(joined);
        return literal.results()
                .map(found -> file.getFileName() + ": " + found.group(1) + constantsIn(joined, found.group(2)));
    }

    /** A statement is often ended by a constant of the same file: its text counts as the statement's. */
    private static String constantsIn(String source, String rest) {
        StringBuilder text = new StringBuilder();
        Matcher constant = Pattern.compile("static final String ([A-Z_]+) =\\s*\"([^\"]*)\"")
                .matcher(source);
        constant.results().filter(found -> rest.contains(found.group(1))).forEach(found -> text.append(found.group(2)));
        return text.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
