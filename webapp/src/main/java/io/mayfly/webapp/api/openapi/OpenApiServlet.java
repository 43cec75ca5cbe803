package io.mayfly.webapp.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code /openapi}: the description of the API (OpenAPI 3.1) as JSON, or as YAML for who accepts that. */
@WebServlet("/openapi")
@SuppressWarnings("NullAway.Init") // the container calls init() before anything else
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private transient Representation json;
    private transient Representation yaml;

    @Override
    public void init() {
        JsonNode description = OpenApiDescription.assemble();
        json = written(description, new JsonMapper(), "application/json");
        yaml = written(description, new YAMLMapper(), "application/yaml");
    }

    private static Representation written(JsonNode description, ObjectMapper mapper, String mediaType) {
        try {
            return Representation.of(mediaType, mapper.writeValueAsBytes(description));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read can always be written", e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String accept = request.getHeader("Accept");
        boolean wantsYaml = accept != null && accept.toLowerCase(Locale.ROOT).contains("yaml");
        (wantsYaml ? yaml : json).answer(request, response);
    }
}
