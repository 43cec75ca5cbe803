package io.mayfly.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.mayfly.foundation.event.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** What the schemas of event types say about payloads. */
public final class EventSchemas {
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final Map<EventType, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private EventSchemas() {}

    /** What is wrong with a payload. */
    public static List<String> violations(EventType type, String payload) {
        return SCHEMAS.computeIfAbsent(type, EventSchemas::read).validate(payload, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    public static void requireValid(EventType type, String payload) {
        assertThat(violations(type, payload))
                .as("what is wrong with %s %s", type.value(), payload)
                .isEmpty();
    }

    /** Fails when a database holds an event whose payload isn't as its type's schema says. */
    public static void requireAllValid(DataSource database) {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct type, payload from event")) {
            while (rows.next()) {
                String payload = rows.getString(2);
                Optional<EventType> type = EventType.of(rows.getString(1));
                type.map(known -> violations(known, payload))
                        .filter(found -> !found.isEmpty())
                        .ifPresent(found -> wrong.add(payload + ": " + found));
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(wrong).as("events that are not as their schema says").isEmpty();
    }

    private static JsonSchema read(EventType type) {
        String name = "schema/" + type.value() + ".json";
        try (InputStream schema = EventType.class.getResourceAsStream(name)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(schema, "There is no " + name), STRICT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
