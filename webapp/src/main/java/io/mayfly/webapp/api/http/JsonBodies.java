package io.mayfly.webapp.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayfly.kernel.Faults;
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

/** Reads and writes our records as JSON. A body that can't be read becomes a problem that points at its fields. */
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

    /** What a call without a body says. */
    static <T> T nothing(Class<T> type) throws IOException {
        return read(type, NOTHING);
    }

    static <T> T read(Class<T> type, byte[] body) throws IOException {
        try {
            // No body at all is what a client sends that has nothing to say.
            if (!(Json.MAPPER.readTree(body.length == 0 ? NOTHING : body) instanceof ObjectNode object)) {
                throw malformed();
            }
            BodyFields fields = BodyFields.of(object, type);
            Faults faults = fields.faults();
            T read = Json.MAPPER.treeToValue(fields.fitting(), type);
            if (read instanceof Checked checked) {
                faults.check(checked::check);
            }
            faults.throwIfAny();
            return read;
        } catch (JsonMappingException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : malformed();
        } catch (JsonProcessingException e) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, "The body is not a well-formed JSON object");
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
