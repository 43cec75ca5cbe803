package io.mayfly.webapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Route;
import io.mayfly.webapp.door.ConsolePaths;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>(Set.of(ConsolePaths.LOGIN, ConsolePaths.CALLBACK, ConsolePaths.LOGOUT));
        new ClassFileImporter()
                .importPackages("io.mayfly.webapp.console").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(RoutesTest::first)
                        .filter(route -> !route.isEmpty())
                        .forEach(routes::add);
        return routes;
    }

    private static String first(JavaClass view) {
        return view.getAnnotationOfType(Route.class).value().split("/")[0];
    }

    @Test
    void areWrittenWhereWaysAreKnownAndNowhereElse() throws IOException {
        Set<String> routes = routes();
        List<Source> elsewhere = Source.below("console", "security", "door", "api/address", "api/message").stream()
                .filter(source -> !source.name().endsWith("Navigation.java")
                        && !source.name().equals("ConsolePaths.java")
                        && !source.name().equals("Words.java"))
                .filter(source -> source.literals().stream().anyMatch(text -> leadsTo(routes, text)))
                .toList();

        assertThat(routes).contains("addresses", "audit", "domains", "api-keys", "login");
        assertThat(elsewhere).isEmpty();
    }

    private static boolean leadsTo(Set<String> routes, String literal) {
        return Stream.of("", "/")
                .anyMatch(before -> routes.stream()
                        .anyMatch(route -> literal.equals(before + route) || literal.startsWith(before + route + "/")));
    }
}
