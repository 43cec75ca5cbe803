package io.mayfly.webapp.door;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request as far as the doors look at it: a path, attributes and header fields; whoever asks for more fails. */
public final class FakeRequest {
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private String uri;

    private FakeRequest(String uri) {
        this.uri = uri;
    }

    public static FakeRequest to(String uri) {
        return new FakeRequest(uri);
    }

    public FakeRequest with(String attribute, Object value) {
        attributes.put(attribute, value);
        return this;
    }

    public FakeRequest withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** As a servlet's dispatch to another one changes it. */
    public void forwardedTo(String other) {
        uri = other;
    }

    public HttpServletRequest asRequest() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments == null ? new Object[0] : arguments));
    }

    private @Nullable Object answer(String method, Object[] arguments) {
        return switch (method) {
            case "getRequestURI" -> uri;
            case "getContextPath" -> "";
            case "getRemoteAddr" -> "192.0.2.1";
            case "getHeader" -> headers.get(String.valueOf(arguments[0]));
            case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
            case "setAttribute" -> {
                attributes.put(String.valueOf(arguments[0]), Objects.requireNonNull(arguments[1]));
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
