package io.mayfly.webapp.console.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void leavesPlainTextsAsTheyAre() {
        assertThat(Csv.row(List.of("beta@in.acme.example", "größer", "", "3")))
                .isEqualTo("beta@in.acme.example,größer,,3\r\n");
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(Csv.row(List.of("a, b", "x;=1+1", "say \"hi\"", "two\nlines")))
                .isEqualTo("\"a, b\",\"x;=1+1\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+49 30", "-2", "@SUM(A1)", "=HYPERLINK(\"http://x.example\")", "\t=1", "\r=1", " =1+1"})
    void givesASpreadsheetNothingToCalculate(String formula) {
        String cell = Csv.row(List.of(formula));

        assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'");
    }
}
