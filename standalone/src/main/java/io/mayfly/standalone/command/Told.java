package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** How answers read to the operator. */
final class Told {
    private Told() {}

    /** A time to the second. */
    static String time(JsonNode instant) {
        return Instant.parse(instant.asText()).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** How many there are of a thing, such as 1 key or 2 keys. */
    static String count(JsonNode number, String thing) {
        return number.asInt() + " " + thing + (number.asInt() == 1 ? "" : "s");
    }

    /** The words of a list, with commas between them. */
    static String words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.joining(","));
    }
}
