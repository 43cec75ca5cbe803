package io.mayfly.standalone.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.mayfly.standalone.layout.PrivateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code state.json}: written before a process does anything, so that the next run finds what a crash left behind. */
public final class StateFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path file;

    public StateFile(Path file) {
        this.file = file;
    }

    public Optional<RunState> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(PrivateFile.read(file), RunState.class));
        } catch (JsonProcessingException e) {
            throw new CannotStart(file + " cannot be read (" + e.getOriginalMessage()
                    + "). Stop what still runs from this data folder by hand, then delete the file.");
        }
    }

    public void write(RunState state) {
        try {
            PrivateFile.write(file, JSON.writeValueAsString(state) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the state as JSON", e);
        }
    }
}
