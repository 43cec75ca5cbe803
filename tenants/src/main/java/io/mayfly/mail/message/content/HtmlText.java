package io.mayfly.mail.message.content;

import java.io.Reader;
import java.io.StringReader;
import org.jsoup.parser.Parser;

/** The text of an HTML document, as a reader would see it. */
final class HtmlText {
    private HtmlText() {}

    /** Of what is taken in before the time is up; the excerpt is cut where the HTML was, or there. */
    static Excerpt of(Excerpt html) {
        BudgetedReader reader = new BudgetedReader(html.text(), new CpuBudget(ReadingLimits.VIEW));
        String text = Parser.htmlParser().parseInput(reader, "").wholeText().strip();
        return new Excerpt(text, html.cut() || reader.endedEarly);
    }

    /** Characters in small portions, of which no more come when the time is up. */
    private static final class BudgetedReader extends Reader {
        private static final int PORTION = 2048;

        private final StringReader characters;
        private final CpuBudget budget;
        private boolean endedEarly;

        BudgetedReader(String text, CpuBudget budget) {
            this.characters = new StringReader(text);
            this.budget = budget;
        }

        @Override
        public int read(char[] into, int offset, int length) throws java.io.IOException {
            int count = budget.isSpent() ? -1 : characters.read(into, offset, Math.min(length, PORTION));
            endedEarly |= count < 0 && budget.isSpent();
            return count;
        }

        @Override
        public void close() {
            characters.close();
        }
    }
}
