package io.mayfly.webapp.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {
    private static final Pattern REFUSAL = Pattern.compile("super\\(\\s*Kind\\.[A-Z_]+,\\s*\"([a-z-]+)\"");

    @Test
    void documentsEveryRefusal() throws IOException {
        Set<String> refusals = new TreeSet<>();
        for (String root : new String[] {"../tenants/src/main/java", "src/main/java"}) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> refusals.addAll(types(file)));
            }
        }

        assertThat(refusals)
                .contains("quota-exceeded", "no-membership")
                .allSatisfy(type -> assertThat(ProblemType.named(type)).as(type).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void hasAStatusThatSaysAnErrorAndWordsThatSayWhatToDo(ProblemType type) {
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.advice()).endsWith(".");
        assertThat(ProblemType.named(type.path().substring("/problems/".length())))
                .hasValue(type);
    }

    private static Set<String> types(Path file) {
        try {
            Set<String> types = new TreeSet<>();
            REFUSAL.matcher(Files.readString(file)).results().forEach(match -> types.add(match.group(1)));
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
