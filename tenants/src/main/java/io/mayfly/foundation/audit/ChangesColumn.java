package io.mayfly.foundation.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mayfly.foundation.database.JsonColumn;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Changes as a JSON array of objects with {@code field} and, where they are kept, {@code before} and {@code after}. */
@Converter
class ChangesColumn extends JsonColumn<List<Change>, List<Map<String, String>>> {
    private static final String FIELD = "field";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    ChangesColumn() {
        super(new TypeReference<>() {});
    }

    @Override
    protected List<Map<String, String>> toJson(List<Change> changes) {
        return changes.stream().map(ChangesColumn::written).toList();
    }

    private static Map<String, String> written(Change change) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put(FIELD, change.field());
        change.before().ifPresent(value -> written.put(BEFORE, value));
        change.after().ifPresent(value -> written.put(AFTER, value));
        return written;
    }

    @Override
    protected List<Change> fromJson(List<Map<String, String>> written) {
        return written.stream()
                .map(each -> new Change(
                        Objects.requireNonNull(each.get(FIELD)),
                        Optional.ofNullable(each.get(BEFORE)),
                        Optional.ofNullable(each.get(AFTER))))
                .toList();
    }
}
