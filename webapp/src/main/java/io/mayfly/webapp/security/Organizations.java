package io.mayfly.webapp.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads Keycloak's {@code organization} claim: a list of aliases, or an object with one entry for each. */
final class Organizations {
    private Organizations() {}

    static List<String> in(@Nullable Object claim) {
        return switch (claim) {
            case Map<?, ?> byAlias ->
                byAlias.keySet().stream().map(String::valueOf).toList();
            case Collection<?> aliases -> aliases.stream().map(String::valueOf).toList();
            case String alias -> List.of(alias);
            case null, default -> List.of();
        };
    }
}
