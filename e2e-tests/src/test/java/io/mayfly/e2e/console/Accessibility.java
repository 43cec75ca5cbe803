package io.mayfly.e2e.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What axe finds about a page: how many of its rules hold there, and which don't. */
public record Accessibility(int held, List<Finding> findings) {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String RUN = """
            async () => {
              await Promise.all(document.getAnimations().filter(one => one.effect.getComputedTiming().endTime < 2000)
                .map(one => one.finished.catch(() => {})));
              const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'target-size': { enabled: true } },
                resultTypes: ['violations', 'passes']
              });
              return JSON.stringify({ passes: found.passes.length, violations: found.violations.map(one => ({
                id: one.id, impact: one.impact, help: one.help,
                nodes: one.nodes.map(node => node.html.slice(0, 160) + ' ## ' + node.failureSummary.slice(0, 240)) })) });
            }""";

    /** A rule that doesn't hold. */
    public record Finding(String rule, String impact, String help, List<String> places) {
        boolean isGrave() {
            return GRAVE.contains(impact);
        }
    }

    private static final class Script {
        static final String AXE = read();

        private static String read() {
            try (InputStream in = Objects.requireNonNull(Accessibility.class.getResourceAsStream("/axe.min.js"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Looks at the page as it is, with whatever dialog or menu is open. */
    public static Accessibility of(Visit visit) {
        if (!Boolean.TRUE.equals(visit.page().evaluate("typeof axe === 'object'"))) {
            visit.page().evaluate(Script.AXE + "; undefined");
        }
        try {
            JsonNode found =
                    new ObjectMapper().readTree(String.valueOf(visit.page().evaluate(RUN)));
            List<Finding> findings = found.path("violations")
                    .valueStream()
                    .map(one -> new Finding(
                            one.path("id").asText(),
                            one.path("impact").asText(),
                            one.path("help").asText(),
                            one.path("nodes")
                                    .valueStream()
                                    .map(JsonNode::asText)
                                    .toList()))
                    .toList();
            return new Accessibility(found.path("passes").asInt(), findings);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that keep people out. */
    public List<Finding> grave() {
        return findings.stream().filter(Finding::isGrave).toList();
    }

    @Override
    public String toString() {
        return held + " rules hold, " + grave().size() + " grave findings, "
                + (findings.size() - grave().size()) + " others"
                + findings.stream()
                        .map(one -> " [" + one.impact() + " " + one.rule() + " ×"
                                + one.places().size() + "]")
                        .collect(Collectors.joining());
    }
}
