package io.mayfly.webapp.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.mayfly.webapp.api.http.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /openapi}: the description of the API (OpenAPI 3.1) as JSON, or as YAML for who accepts that. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String accept = request.getHeader("Accept");
        boolean yaml = accept != null && accept.toLowerCase(Locale.ROOT).contains("yaml");
        response.setContentType(yaml ? "application/yaml" : "application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Vary", "Accept");
        response.getOutputStream().write(yaml ? text() : Json.MAPPER.writeValueAsBytes(document()));
    }

    static JsonNode document() throws IOException {
        return new YAMLMapper().readTree(text());
    }

    private static byte[] text() throws IOException {
        try (InputStream in = OpenApiServlet.class.getResourceAsStream("openapi.yaml")) {
            return Objects.requireNonNull(in, "openapi.yaml").readAllBytes();
        }
    }
}
