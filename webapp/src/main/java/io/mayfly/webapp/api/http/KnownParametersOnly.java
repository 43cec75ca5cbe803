package io.mayfly.webapp.api.http;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Refuses query parameters that a method doesn't know, since a filter with a typing error would show everything. */
@Provider
public class KnownParametersOnly implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        Set<String> known = known(resource.getResourceMethod());
        require(known, context.getUriInfo().getQueryParameters().keySet());
    }

    /** @throws Invalid that names those which aren't known */
    public static void require(Set<String> known, Collection<String> given) {
        Faults faults = new Faults();
        given.stream()
                .filter(name -> !known.contains(name))
                .forEach(unknown ->
                        faults.note(new Invalid(unknown, "There is no such parameter here; known are " + known)));
        faults.throwIfAny();
    }

    public static Set<String> known(Method method) {
        Set<String> names = new TreeSet<>();
        Stream.of(method.getParameters()).flatMap(KnownParametersOnly::elements).forEach(element -> {
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
