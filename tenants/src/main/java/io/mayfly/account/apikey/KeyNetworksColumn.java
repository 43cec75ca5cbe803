package io.mayfly.account.apikey;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mayfly.foundation.database.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;

/** A key's networks as a JSON array of their ranges; for statements in plain SQL as well. */
@Converter
public class KeyNetworksColumn extends JsonColumn<KeyNetworks, List<String>> {
    public KeyNetworksColumn() {
        super(new TypeReference<>() {});
    }

    @Override
    protected List<String> toJson(KeyNetworks networks) {
        return networks.ranges();
    }

    @Override
    protected KeyNetworks fromJson(List<String> ranges) {
        return new KeyNetworks(ranges);
    }
}
