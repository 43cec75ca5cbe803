package io.mayfly.mail.tempaddress;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mayfly.foundation.database.JsonColumn;
import jakarta.persistence.Converter;
import java.util.Map;

/** Metadata as a JSON object of texts. */
@Converter
class MetadataColumn extends JsonColumn<Metadata, Map<String, String>> {
    MetadataColumn() {
        super(new TypeReference<>() {});
    }

    @Override
    protected Map<String, String> toJson(Metadata metadata) {
        return metadata.values();
    }

    @Override
    protected Metadata fromJson(Map<String, String> values) {
        return new Metadata(values);
    }
}
