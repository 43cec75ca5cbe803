package io.mayfly.webapp.api.http;

import io.mayfly.foundation.idempotency.KeyName;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a request against all that can be said of it before its method begins: its parameters, the header fields that have a
 * form, and its body. Where a body is to come, what is wrong with the rest waits for it, so that all is told at once.
 */
@Provider
public class CheckFirst implements ContainerRequestFilter, ReaderInterceptor {
    private static final String FOUND = CheckFirst.class.getName();

    @Context
    private ResourceInfo resource;

    @Context
    private ResourceContext resources;

    @Override
    public void filter(ContainerRequestContext context) {
        Method method = resource.getResourceMethod();
        Set<String> given = context.getUriInfo().getQueryParameters().keySet();
        Faults faults = new Faults();
        faults.check(() -> Parameters.requireKnown(Parameters.known(method), given));
        Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                .map(Parameter::getType)
                .filter(Checked.class::isAssignableFrom)
                .forEach(type -> faults.check(((Checked) resources.getResource(type))::check));
        Stream.of(method.getParameters())
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(HeaderParam.class)))
                .forEach(header -> faults.check(() -> checkHeader(header.value(), context)));
        if (takesBody(method)) {
            context.setProperty(FOUND, faults);
        } else {
            faults.throwIfAny();
        }
    }

    private static void checkHeader(String name, ContainerRequestContext context) {
        Optional<String> value = Optional.ofNullable(context.getHeaderString(name));
        switch (name) {
            case "If-Match" -> value.ifPresent(EntityTags::version);
            case "Idempotency-Key" -> value.ifPresent(KeyName::new);
            default -> throw new IllegalStateException("Nothing is known of the form of " + name);
        }
    }

    /** Whoever takes a body has it read, also when there is none. */
    private static boolean takesBody(Method method) {
        return Stream.of(method.getParameterTypes()).anyMatch(Class::isRecord);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Faults faults = context.getProperty(FOUND) instanceof Faults found ? found : new Faults();
        @Nullable Object body = null;
        try {
            body = context.proceed();
            if (body == null) {
                body = JsonBodies.nothing(context.getType());
            }
        } catch (Invalid wrong) {
            faults.note(wrong);
        }
        faults.throwIfAny();
        return Objects.requireNonNull(body);
    }
}
