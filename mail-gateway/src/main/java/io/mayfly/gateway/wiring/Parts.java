package io.mayfly.gateway.wiring;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.james.mailetcontainer.api.MailetLoader;
import org.apache.james.mailetcontainer.api.MatcherLoader;
import org.apache.james.protocols.api.handler.ProtocolHandler;
import org.apache.james.protocols.lib.handler.ProtocolHandlerLoader;
import org.apache.mailet.Mailet;
import org.apache.mailet.MailetConfig;
import org.apache.mailet.Matcher;
import org.apache.mailet.MatcherConfig;

/**
 * Makes the handlers, mailets and matchers that the configuration files name, by class name with our and James's packages
 * understood; what their constructors ask for is found by type among the services given here.
 */
public final class Parts implements ProtocolHandlerLoader, MailetLoader, MatcherLoader {

    private static final List<String> HANDLERS =
            List.of("io.mayfly.gateway.smtp.hook.", "io.mayfly.gateway.smtp.command.");
    private static final List<String> MAILETS =
            List.of("io.mayfly.gateway.mailet.", "org.apache.james.transport.mailets.");
    private static final List<String> MATCHERS =
            List.of("io.mayfly.gateway.mailet.", "org.apache.james.transport.matchers.");

    private final List<Object> services;

    public Parts(Object... services) {
        this.services = List.of(services);
    }

    @Override
    public ProtocolHandler load(String name, Configuration configuration) throws LoadingException {
        try {
            ProtocolHandler handler = make(name, HANDLERS, ProtocolHandler.class);
            handler.init(configuration);
            return handler;
        } catch (ReflectiveOperationException | ConfigurationException e) {
            throw new LoadingException("smtpserver.xml: cannot make handler " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Mailet getMailet(MailetConfig config) throws MessagingException {
        try {
            Mailet mailet = make(config.getMailetName(), MAILETS, Mailet.class);
            mailet.init(config);
            return mailet;
        } catch (ReflectiveOperationException e) {
            throw new MessagingException("mailetcontainer.xml: cannot make mailet " + config.getMailetName(), e);
        }
    }

    @Override
    public Matcher getMatcher(MatcherConfig config) throws MessagingException {
        try {
            Matcher matcher = make(config.getMatcherName(), MATCHERS, Matcher.class);
            matcher.init(config);
            return matcher;
        } catch (ReflectiveOperationException e) {
            throw new MessagingException("mailetcontainer.xml: cannot make matcher " + config.getMatcherName(), e);
        }
    }

    private <T> T make(String name, List<String> packages, Class<T> type) throws ReflectiveOperationException {
        Constructor<?> constructor = constructor(find(name, packages).asSubclass(type));
        constructor.setAccessible(true);
        Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                .map(this::service)
                .toArray();
        try {
            return type.cast(constructor.newInstance(arguments));
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(String.valueOf(e.getCause()), e);
        }
    }

    private static Class<?> find(String name, List<String> packages) throws ClassNotFoundException {
        if (name.contains(".")) {
            return Class.forName(name);
        }
        for (String prefix : packages) {
            Optional<Class<?>> found = findClass(prefix + name);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new ClassNotFoundException(name + " is in none of " + packages);
    }

    private static Optional<Class<?>> findClass(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        for (Constructor<?> candidate : type.getDeclaredConstructors()) {
            if (candidate.isAnnotationPresent(Inject.class)) {
                return candidate;
            }
        }
        return type.getDeclaredConstructor();
    }

    private Object service(Class<?> type) {
        return services.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The gateway has no " + type.getName() + " to offer"));
    }
}
