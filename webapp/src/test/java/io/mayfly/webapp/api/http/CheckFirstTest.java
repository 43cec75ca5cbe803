package io.mayfly.webapp.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.webapp.api.ApiApplication;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckFirstTest {
    private static List<Parameter> parameters() {
        return new ApiApplication()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getParameters)
                        .flatMap(Stream::of)
                        .toList();
    }

    @Test
    void canAskEveryBodyAndEveryBeanOfItsFaults() {
        List<Class<?>> brought = parameters().stream()
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        || parameter.getType().isRecord())
                .<Class<?>>map(Parameter::getType)
                .distinct()
                .toList();

        assertThat(brought)
                .hasSizeGreaterThan(12)
                .allSatisfy(type -> assertThat(type).isAssignableTo(Checked.class));
    }

    @Test
    void seesEveryQueryParameterInABean() {
        assertThat(parameters()).isNotEmpty().noneMatch(parameter -> parameter.isAnnotationPresent(QueryParam.class));
    }
}
