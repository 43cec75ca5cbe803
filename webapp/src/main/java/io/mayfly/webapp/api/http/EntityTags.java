package io.mayfly.webapp.api.http;

import io.mayfly.kernel.Invalid;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110 §8.8.3): a version in quotes. */
public final class EntityTags {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private EntityTags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version that an {@code If-Match} field names; {@code *} names any. */
    public static Optional<Integer> version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Invalid("If-Match", "If-Match takes the ETag of what you read");
        }
        return Optional.of(Integer.valueOf(tag.group(1)));
    }
}
