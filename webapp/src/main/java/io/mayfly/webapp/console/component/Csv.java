package io.mayfly.webapp.console.component;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of comma-separated values (RFC 4180) that a spreadsheet takes for text, never for formulas. */
public final class Csv {
    private static final String LINE_END = "\r\n";

    /** What a spreadsheet would calculate, and what it drops before looking at the rest. */
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + LINE_END;
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
