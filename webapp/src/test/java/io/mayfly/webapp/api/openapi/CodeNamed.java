package io.mayfly.webapp.api.openapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds types of Mayfly by their names, in whichever package they reside and whoever may see them. */
final class CodeNamed {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mayfly");

    private CodeNamed() {}

    /** @param name the simple name, behind that of the type around it where there is one */
    static Class<?> type(String name) {
        List<JavaClass> found = ALL.stream()
                .filter(type -> type.getName().replace('$', '.').endsWith("." + name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(name + " is the name of " + found);
        }
        return found.getFirst().reflect();
    }

    /** The values of an enum as the API writes them: their names, or what stands for them. */
    static List<String> written(String name) {
        Stream<Enum<?>> values = Stream.of(type(name).getEnumConstants()).map(value -> (Enum<?>) value);
        return values.map(value -> switch (name) {
                    case "EventType" -> value.name().toLowerCase(Locale.ROOT).replace('_', '.');
                    case "ProblemType" ->
                        "/problems/" + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    default -> value.name();
                })
                .toList();
    }
}
