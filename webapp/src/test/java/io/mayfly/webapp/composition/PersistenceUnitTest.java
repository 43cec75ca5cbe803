package io.mayfly.webapp.composition;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PersistenceUnitTest {
    private static final Pattern CLASS = Pattern.compile("<class>([^<]+)</class>");

    @Test
    void listsExactlyTheEntitiesOfTheDomain() throws IOException {
        List<String> listed =
                CLASS.matcher(unit()).results().map(match -> match.group(1)).toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(new ClassFileImporter()
                        .importPackages("io.mayfly").stream()
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .map(JavaClass::getName)
                                .toList());
    }

    private static String unit() throws IOException {
        try (InputStream in = PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
