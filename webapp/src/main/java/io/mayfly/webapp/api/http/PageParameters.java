package io.mayfly.webapp.api.http;

import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parameters of every list that comes in pages: {@code limit} (1 to 100, 50 when left out) and {@code cursor}. */
public class PageParameters implements Checked {
    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("cursor")
    private @Nullable String cursor;

    @Override
    public void check() {
        request();
    }

    public PageRequest request() {
        return request(limit, cursor);
    }

    static PageRequest request(@Nullable String limit, @Nullable String cursor) {
        Faults faults = new Faults();
        Supplier<PageRequest> first = faults.read(() ->
                new PageRequest(limit == null ? PageRequest.DEFAULT_LIMIT : number("limit", limit), Optional.empty()));
        Supplier<Optional<Cursor>> after =
                faults.read(() -> Optional.ofNullable(cursor).map(Cursor::decode));
        faults.throwIfAny();
        return new PageRequest(first.get().limit(), after.get());
    }

    public static int number(String name, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Invalid(name, name + " must be a whole number");
        }
    }
}
