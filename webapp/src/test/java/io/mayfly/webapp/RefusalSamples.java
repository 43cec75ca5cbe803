package io.mayfly.webapp;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Refusal;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of each refusal that there is: those of every type in every way to make it, and for each reason an invalid field. */
public final class RefusalSamples {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Nor the tests of other modules, which come in a jar once they are packaged.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.mayfly");

    private RefusalSamples() {}

    public static List<Refusal> all() {
        return Stream.concat(named(), invalid()).toList();
    }

    private static Stream<Refusal> named() {
        return OURS.stream()
                .filter(type -> type.isAssignableTo(Refusal.class)
                        && !type.isEquivalentTo(Invalid.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::reflect)
                .flatMap(RefusalSamples::made);
    }

    /** What those outside the class can make of it: through its constructors and static methods. */
    private static Stream<Refusal> made(Class<?> type) {
        Stream<Executable> constructors = Arrays.stream(type.getDeclaredConstructors());
        Stream<Executable> factories = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .map(Executable.class::cast);
        return Stream.concat(constructors, factories)
                .filter(way -> !Modifier.isPrivate(way.getModifiers()))
                .map(RefusalSamples::call);
    }

    private static Refusal call(Executable way) {
        try {
            way.setAccessible(true);
            Object[] arguments = Arrays.stream(way.getParameterTypes())
                    .map(RefusalSamples::some)
                    .toArray();
            return (Refusal)
                    (way instanceof Constructor<?> constructor
                            ? constructor.newInstance(arguments)
                            : ((java.lang.reflect.Method) way).invoke(null, arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(way.toString(), e);
        }
    }

    private static Object some(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type);
        }
        return switch (type.getName()) {
            case "java.lang.String" -> "beta";
            case "int" -> 7;
            case "java.time.Duration" -> Duration.ofHours(1);
            default -> throw new IllegalStateException("Nothing is known to make a " + type + " of");
        };
    }

    private static Object record(Class<?> type) {
        Class<?>[] parts = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(parts)
                    .newInstance(Arrays.stream(parts).map(RefusalSamples::some).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private static Stream<Refusal> invalid() {
        return reasons().stream().map(reason -> new Invalid("field", reason, parameters(reason)));
    }

    /** Every reason that a field can be refused for. */
    public static List<Invalid.Reason> reasons() {
        return OURS.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Invalid.Reason.class))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(Invalid.Reason.class::cast)
                .toList();
    }

    private static Object[] parameters(Invalid.Reason reason) {
        return IntStream.range(0, 10)
                .takeWhile(place -> reason.pattern().contains("{" + place + "}"))
                .mapToObj(place -> "p" + place)
                .toArray();
    }
}
