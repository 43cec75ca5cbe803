package io.mayfly.webapp.console.component;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of comma-separated values (RFC 4180) that a spreadsheet takes for text, never for formulas. */
public final class Csv {
    private static final String LINE_END = "\r\n";

    /** What a spreadsheet would calculate, and what it drops before looking at the rest. */
    private static final String FORMULA = "=+-@\t\r\n";

    /** What ends a cell: of spreadsheets in some countries, the semicolon. */
    private static final String SEPARATORS = ",;\"";

    private Csv() {}

    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + LINE_END;
    }

    private static String cell(String text) {
        String seen = text.stripLeading();
        boolean calculated = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                || !seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0;
        String harmless = calculated ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(letter -> SEPARATORS.indexOf(letter) >= 0 || letter < ' ');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
