package io.mayfly.webapp.console.component;

import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.door.PacedOutput;
import io.mayfly.webapp.door.RequestDeadline;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sends a list as a file of comma-separated values, part after part, so that a long one is never held as a whole.
 *
 * @param name of the file, without its ending
 * @param columns names that stay the same in all languages
 * @param cells what stands in them
 */
public record CsvAnswer<T>(String name, List<String> columns, Function<T, List<String>> cells) {
    /** A longer list is cut off here. */
    public static final int MOST_ROWS = 10_000;

    private static final int PART = 500;
    /** Without it some spreadsheets read UTF-8 as something else. */
    private static final char BYTE_ORDER_MARK = 0xFEFF;

    /** A part of a list. */
    public interface Slices<T> {
        List<T> from(int offset, int limit);
    }

    /** Sends what can be had by offset. */
    public void send(HttpServletResponse response, Slices<T> slices) throws IOException {
        int[] offset = {0};
        sendParts(response, () -> {
            List<T> part = slices.from(offset[0], Math.min(PART, MOST_ROWS - offset[0]));
            offset[0] += part.size();
            return part;
        });
    }

    /** Sends what comes in pages. */
    public void sendPages(HttpServletResponse response, Function<PageRequest, Page<T>> pages) throws IOException {
        Following<T> following = new Following<>(pages);
        sendParts(response, following::next);
    }

    /** Pages one after the other, up to the limit. */
    private static final class Following<T> {
        private final Function<PageRequest, Page<T>> pages;
        private Optional<String> after = Optional.empty();
        private boolean over;
        private int rows;

        Following(Function<PageRequest, Page<T>> pages) {
            this.pages = pages;
        }

        List<T> next() {
            if (over) {
                return List.of();
            }
            Page<T> page = pages.apply(new PageRequest(PageRequest.MAX_LIMIT, after.map(Cursor::decode)));
            after = page.next();
            rows += page.items().size();
            over = after.isEmpty() || rows >= MOST_ROWS;
            return page.items();
        }
    }

    private void sendParts(HttpServletResponse response, Supplier<List<T>> parts) throws IOException {
        List<T> part;
        try {
            part = RequestDeadline.afresh(parts);
        } catch (Refusal refusal) {
            response.sendError(
                    refusal.kind() == Refusal.Kind.BUSY
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        response.setContentType("text/csv;charset=UTF-8");
        OutputStream out = new PacedOutput(response.getOutputStream());
        write(out, BYTE_ORDER_MARK + Csv.row(columns));
        while (!part.isEmpty()) {
            StringBuilder rows = new StringBuilder();
            part.forEach(one -> rows.append(Csv.row(cells.apply(one))));
            write(out, rows.toString());
            part = RequestDeadline.afresh(parts);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
