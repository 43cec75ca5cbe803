package io.mayfly.webapp.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.mayfly.kernel.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes our records as JSON. A body that can't be read becomes a problem that points at the field. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBodies implements MessageBodyReader<Record>, MessageBodyWriter<Record> {
    static final int MAX_BODY = 64 * 1024;
    private static final byte[] NOTHING = {0x7B, 0x7D};

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    @SuppressWarnings("checkstyle:parameternumber") // as JAX-RS has it
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        byte[] body = in.readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new ProblemException(ProblemType.TOO_LARGE, "A body has at most 65536 bytes");
        }
        return read(type, body);
    }

    static <T> T read(Class<T> type, byte[] body) throws IOException {
        try {
            requireText(body);
            // No body at all is what a client sends that has nothing to say.
            T value = Json.MAPPER.readValue(body.length == 0 ? NOTHING : body, type);
            if (value == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The body must be a JSON object");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw field(pointer(e), "There is no such field here; known are " + known(e));
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw e.getPath().isEmpty() ? malformed() : field(pointer(e), "The value is not of the type expected here");
        } catch (JsonProcessingException e) {
            throw malformed();
        }
    }

    /** JSON can write what is no text (RFC 8259 §8.2), and what a column or a header field couldn't hold. */
    private static void requireText(byte[] body) throws IOException {
        try (JsonParser tokens = Json.MAPPER.createParser(body)) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                boolean hasText = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
                if (hasText && !isText(tokens.getText())) {
                    String pointer = tokens.getParsingContext().pathAsPointer().toString();
                    throw field(
                            isText(pointer) ? pointer : "", "Text may hold neither NUL nor half of a surrogate pair");
                }
            }
        }
    }

    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(JsonBodies::isHalfAPair);
    }

    private static boolean isHalfAPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static ProblemException malformed() {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, "The body is not a well-formed JSON object");
    }

    private static ProblemException field(String pointer, String detail) {
        return new ProblemException(
                ProblemType.INVALID_FIELD, detail, List.of(new Problem.FieldError(pointer, detail)));
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    @SuppressWarnings("checkstyle:parameternumber") // as JAX-RS has it
    public void writeTo(
            Record value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(Json.MAPPER.writeValueAsBytes(value));
    }
}
