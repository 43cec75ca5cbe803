package io.mayfly.webapp.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares schemas with the records and enums that are read and written; those are found by their names. */
class OpenApiSchemasTest {
    private static final Set<String> BODIES = Set.of(
            "NewAddress",
            "AddressPatch",
            "MemberPatch",
            "Extension",
            "NewKey",
            "Rotation",
            "NewTenant",
            "NewDomain",
            "DomainWish",
            "NewMember",
            "NewRoles",
            "PolicyBody");

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("Address", "ShownAddress"),
            Map.entry("MessageFields", "ShownMessage"),
            Map.entry("Message", "ShownMessage.Open"),
            Map.entry("Header", "Content.Header"),
            Map.entry("StreamedEvent", "StreamedEvent"),
            Map.entry("Domain", "ShownDomain"),
            Map.entry("DomainRecord", "ShownRecord"),
            Map.entry("DomainCheck", "ShownCheck"),
            Map.entry("Me", "MeResource.Me"),
            Map.entry("Overview", "OverviewResource.ShownOverview"),
            Map.entry("Limits", "LimitsResource.Limits"),
            Map.entry("RefusedMail", "RefusedMailResource.Refused"),
            Map.entry("MadeKey", "MadeKey"),
            Map.entry("Key", "ShownKey"),
            Map.entry("ListedMember", "ListedMember"),
            Map.entry("AuditEvent", "AuditEventsResource.ShownEvent"),
            Map.entry("Tenant", "PlatformTenantsResource.ShownTenant"),
            Map.entry("Member", "PlatformMembersResource.ShownMember"),
            Map.entry("Policy", "ShownPolicy"),
            Map.entry("EffectivePolicy", "ShownEffective"),
            Map.entry("PolicyPreview", "ShownPreview"),
            Map.entry("Problem", "Problem"));

    private static final Map<String, String> ENUMS = Map.ofEntries(
            Map.entry("Purpose", "Purpose"),
            Map.entry("AddressState", "TempAddress.State"),
            Map.entry("DomainState", "MailDomain.State"),
            Map.entry("TenantState", "Tenant.State"),
            Map.entry("Role", "Role"),
            Map.entry("Plan", "Plan"),
            Map.entry("Permission", "Permission"),
            Map.entry("ActorKind", "Actor.Kind"),
            Map.entry("EventType", "EventType"),
            Map.entry("ProblemType", "ProblemType"),
            Map.entry("PolicyLevel", "ShownLevel.Level"),
            Map.entry("PolicyEffect", "PolicyPreview.Effect"));

    /** Values without a record of their own. */
    private static final Set<String> VALUES = Set.of("Cursor", "TempAddress", "Labels", "Metadata", "MessageSummary");

    private final JsonNode description = OpenApiDescription.assemble();

    @Test
    void describesAnswersAsTheyAreWritten() {
        ANSWERS.forEach((schema, type) -> assertThat(
                        Comparison.ofAnswer(description).differences(CodeNamed.type(type), schema(schema)))
                .as(schema)
                .isEmpty());
    }

    @Test
    void describesBodiesAsTheyAreRead() {
        BODIES.forEach(
                schema -> assertThat(Comparison.ofBody(description).differences(CodeNamed.type(schema), schema(schema)))
                        .as(schema)
                        .isEmpty());
    }

    @Test
    void namesTheValuesOfEnumsAsTheyAreWritten() {
        ENUMS.forEach((schema, type) -> assertThat(
                        schema(schema).get("enum").valueStream().map(JsonNode::asText))
                .as(schema)
                .containsExactlyElementsOf(CodeNamed.written(type)));
    }

    @Test
    void holdsNoSchemaThatIsNotCompared() {
        Comparison comparison = Comparison.ofAnswer(description);
        ANSWERS.forEach((schema, type) -> comparison.differences(CodeNamed.type(type), schema(schema)));

        Set<String> known = Stream.of(BODIES, ANSWERS.keySet(), ENUMS.keySet(), VALUES, comparison.passed())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(description.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .filteredOn(name -> !name.endsWith("List"))
                .isSubsetOf(known);
    }

    @Test
    void letsNoFieldThroughThatIsNotDescribed() {
        assertThat(description.at("/components/schemas").properties())
                .filteredOn(schema -> schema.getValue().has("properties"))
                .filteredOn(schema -> !schema.getKey().equals("MessageFields"))
                .hasSizeGreaterThan(30)
                .allSatisfy(schema -> assertThat(Stream.of("additionalProperties", "unevaluatedProperties")
                                .map(schema.getValue()::path))
                        .anyMatch(others -> others.isBoolean() && !others.asBoolean()));
    }

    record Sample(String id, @Nullable String note, List<Integer> sizes) {}

    private static final String RIGHT =
            "id: {type: string}, note: {type: [string, 'null']}, sizes: {type: array, items: {type: integer}}";

    @Test
    void findsNoDifferenceWhereThereIsNone() {
        assertThat(differences(RIGHT, "id, note, sizes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: {type: string}|id: {type: integer}",
                "id: {type: string}|id: {type: [string, 'null']}",
                "note: {type: [string, 'null']}|note: {type: string}",
                "items: {type: integer}|items: {type: string}",
                "sizes:|size:"
            })
    void findsASchemaThatDiffersFromTheRecord(String right, String wrong) {
        assertThat(differences(RIGHT.replace(right, wrong), "id, note, sizes")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id, note", "id"})
    void findsAFieldThatIsAlwaysThereAndNotRequired(String required) {
        assertThat(differences(RIGHT, required)).isNotEmpty();
    }

    private List<String> differences(String properties, String required) {
        return Comparison.ofAnswer(description)
                .differences(
                        Sample.class,
                        Comparison.schema("{type: object, additionalProperties: false, required: [" + required
                                + "], properties: {" + properties + "}}"));
    }

    private JsonNode schema(String name) {
        return description.at("/components/schemas/" + name);
    }
}
