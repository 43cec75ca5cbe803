package io.mayfly.webapp.api.http;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Refuses query parameters that a method doesn't know, since a filter with a typing error would show everything. */
public final class Parameters {
    private Parameters() {}

    /** @throws Invalid that names those which aren't known */
    public static void requireKnown(Set<String> known, Collection<String> given) {
        Faults faults = new Faults();
        given.stream()
                .filter(name -> !known.contains(name))
                .forEach(unknown ->
                        faults.note(new Invalid(unknown, "There is no such parameter here; known are " + known)));
        faults.throwIfAny();
    }

    static Set<String> known(Method method) {
        Set<String> names = new TreeSet<>();
        Stream.of(method.getParameters()).flatMap(Parameters::elements).forEach(element -> {
            QueryParam parameter = element.getAnnotation(QueryParam.class);
            if (parameter != null) {
                names.add(parameter.value());
            }
        });
        return names;
    }

    private static Stream<? extends AnnotatedElement> elements(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.of(parameter.getType().getDeclaredFields())
                : Stream.of(parameter);
    }
}
