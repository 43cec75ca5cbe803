package io.mayfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Hibernate doesn't filter native SQL by tenant, so each statement on a table of tenants' rows must name the tenant
 * itself, or be known not to. What is native shows by the tables: ours are in lower case, JPQL names classes.
 */
class NativeSqlTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("../migrations/src/main/resources/db/migration");
    private static final Pattern CREATED = Pattern.compile("(?s)CREATE TABLE (\\w+) \\((.*?)\\n\\)");
    private static final Pattern STATEMENT =
            Pattern.compile("(?is)\\s*(?:select|insert|update|delete|replace|with)\\b.*");
    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|join|straight_join|into|update)\\s+(\\S+)");
    private static final Pattern BOUND = Pattern.compile("(?is).*\\btenant_id\\s*=\\s*(?::tenant\\b|\\?).*"
            // rows of several tenants, each with its own
            + "|.*\\bwhere\\b.*\\band\\s*\\(id,\\s*tenant_id\\b[^()]*\\)\\s*in\\s*\\(%s\\).*"
            + "|\\s*insert\\b.*\\(.*\\btenant_id\\b.*(?::tenant\\b|\\?).*");

    /** Statements that speak of all tenants on purpose. */
    private static final Set<String> ACROSS_TENANTS = Set.of(
            "SqlKeyHolders.java: select k.id, k.name",
            "HibernateEvents.java: select id from event where occurred_at <= :time",
            "HibernateEvents.java: select id from event where id > :id",
            "HibernateEvents.java: select id, tenant_id, type",
            "HibernateOutbox.java: select d.id, d.expires_on from outbox_delivery d where d.subscriber_kind = :kind",
            "HibernateOutbox.java: select id, expires_on, tenant_id",
            "HibernateUnsealedMessages.java: select tenant_id, address_id, message_id",
            "MariaDbRecipients.java: select a.id, a.tenant_id",
            "MariaDbRecipients.java: select id, tenant_id, case",
            "TakenNames.java: select name_hash, address from temp_address where name_hash in",
            "HibernateOldNames.java: select id, address from temp_address where name_hash is null",
            "HibernateOldNames.java: update temp_address set name_hash = :hash",
            "HibernateOldDeeds.java: select e.id, e.tenant_id, e.target from audit_event_unhashed u",
            "HibernateIdempotencyKeys.java: delete from idempotency_key where created_at < :instant");

    private final Set<String> tenantsTables = tenantsTables();

    @Test
    void eachNativeStatementNamesTheTenantOrIsKnownNotTo() {
        assertThat(sources().flatMap(file -> unbound(file.getFileName().toString(), read(file))))
                .filteredOn(statement -> ACROSS_TENANTS.stream().noneMatch(statement::startsWith))
                .isEmpty();
    }

    @Test
    void eachOfThoseKnownNotToIsThere() {
        List<String> unbound = sources()
                .flatMap(file -> unbound(file.getFileName().toString(), read(file)))
                .toList();

        assertThat(ACROSS_TENANTS)
                .allSatisfy(known -> assertThat(unbound)
                        .anySatisfy(statement -> assertThat(statement).startsWith(known)));
    }

    @Test
    void seesTheStatementsOfEachFileThatHasNativeQueries() {
        assertThat(sources().filter(file -> read(file).contains("createNativeQuery(")))
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(SourceTexts.in(read(file)))
                        .anyMatch(text -> STATEMENT.matcher(text).matches()));
    }

    @Test
    void knowsWhichTablesHoldTenantsRows() {
        assertThat(tenantsTables)
                .contains("message", "message_content", "temp_address", "temp_address_label", "idempotency_key")
                .doesNotContain("tenant", "policy_setting", "scheduled_tasks");
    }

    @Test
    void noticesStatementsWithoutTenantHoweverTheyAreWritten() {
        assertThat(of("anything(\"delete from message where id = :id\");")).hasSize(1);
        assertThat(of("query(\"\"\"\n    delete from message\n    where id = :id\n    \"\"\");"))
                .hasSize(1);
        assertThat(of("String sql = \"select sealed\" // why\n + \" from message_content where message_id = :id\";"))
                .hasSize(1);
        assertThat(of("static final String ONE = \" where id = :id\"; f(\"update message set seen = 1\" + ONE);"))
                .hasSize(1);
        assertThat(of("f(\"DELETE FROM \" + table + \" WHERE id = :id\");")).hasSize(1);
        assertThat(of("f(\"insert into message (id) values (:id)\");")).hasSize(1);
        assertThat(of("f(\"update message set seen = 1 where id in (%s) and (id, size) in (%s)\");"))
                .hasSize(1);
        assertThat(of("f(\"select 1 from tenant t join member m on m.tenant_id = t.id\");"))
                .hasSize(1);
    }

    @Test
    void acceptsStatementsThatNameTheTenantAndThoseThatHibernateFilters() {
        assertThat(of("f(\"delete from message where tenant_id = :tenant and id = :id\");"))
                .isEmpty();
        assertThat(of("String MINE = \" where m.tenant_id = :tenant\"; String ALL = \"message m\" + MINE;"
                        + " f(\"delete m from \" + ALL);"))
                .isEmpty();
        assertThat(of("f(\"insert into message (id, tenant_id) values (:id, :tenant)\");"))
                .isEmpty();
        assertThat(of("f(\"update message set seen = 1 where id in (%s) and (id, tenant_id) in (%s)\");"))
                .isEmpty();
        assertThat(of("f(\"select m from Message m where m.seen = false\" + more);"))
                .isEmpty();
        assertThat(of("f(\"select value from policy_setting where layer = :layer\");"))
                .isEmpty();
        assertThat(of("/* delete from message */ f('\"', \"Update your message\");"))
                .isEmpty();
    }

    private List<String> of(String source) {
        return unbound("X.java", source).toList();
    }

    private Stream<String> unbound(String file, String source) {
        return SourceTexts.in(source).stream()
                .filter(text -> STATEMENT.matcher(text).matches() && speaksOfTenantsRows(text))
                .filter(text -> !BOUND.matcher(text).matches())
                .map(text -> file + ": " + text.strip());
    }

    private boolean speaksOfTenantsRows(String statement) {
        return TABLE.matcher(statement)
                .results()
                .map(found -> found.group(1))
                .anyMatch(table -> table.startsWith(SourceTexts.UNKNOWN) || tenantsTables.contains(table));
    }

    private static Set<String> tenantsTables() {
        Set<String> tables = new HashSet<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            files.map(NativeSqlTest::read)
                    .map(sql -> CREATED.matcher(sql).results().toList())
                    .flatMap(Collection::stream)
                    .filter(table -> table.group(2).matches("(?s).*\\n\\s+tenant_id .*"))
                    .map((MatchResult table) -> table.group(1))
                    .forEach(tables::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
