package io.mayfly.webapp.api.openapi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call as the code serves it.
 *
 * @param parameters such as {@code query limit}
 * @param body the simple name of the record that is read; empty when none is
 * @param mediaType of a good answer, without parameters
 */
record ServedCall(String name, Set<String> parameters, String body, String mediaType) {
    /** The one that is no JAX-RS resource. */
    static ServedCall stream() {
        return new ServedCall(
                "GET /api/stream", Set.of("query types", "header Last-Event-ID"), "", "text/event-stream");
    }

    static Stream<ServedCall> all(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verbs(method).map(verb -> of(verb, resource, method)));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value);
    }

    private static ServedCall of(String verb, Class<?> resource, Method method) {
        Stream<AnnotatedElement> elements = Stream.concat(
                Arrays.stream(resource.getDeclaredFields()),
                Arrays.stream(method.getParameters()).flatMap(ServedCall::elements));
        return new ServedCall(
                verb + " /api/" + path(resource, method),
                elements.flatMap(ServedCall::parameters).collect(Collectors.toCollection(TreeSet::new)),
                Arrays.stream(method.getParameters())
                        .map(Parameter::getType)
                        .filter(Class::isRecord)
                        .map(Class::getSimpleName)
                        .findFirst()
                        .orElse(""),
                mediaType(resource, method));
    }

    private static String path(Class<?> resource, Method method) {
        String base = resource.getAnnotation(Path.class).value();
        return Optional.ofNullable(method.getAnnotation(Path.class))
                .map(own -> base + "/" + own.value())
                .orElse(base);
    }

    private static Stream<? extends AnnotatedElement> elements(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.of(parameter.getType().getDeclaredFields())
                : Stream.of(parameter);
    }

    private static Stream<String> parameters(AnnotatedElement element) {
        return Stream.of(
                        Optional.ofNullable(element.getAnnotation(QueryParam.class))
                                .map(query -> "query " + query.value()),
                        Optional.ofNullable(element.getAnnotation(HeaderParam.class))
                                .map(header -> "header " + header.value()),
                        Optional.ofNullable(element.getAnnotation(PathParam.class))
                                .map(path -> "path " + path.value()))
                .flatMap(Optional::stream);
    }

    private static String mediaType(Class<?> resource, Method method) {
        return Stream.of(method, resource)
                .flatMap(element -> Stream.ofNullable(element.getAnnotation(Produces.class)))
                .map(produces -> produces.value()[0].replaceFirst(";.*", ""))
                .findFirst()
                .orElse("*/*");
    }
}
