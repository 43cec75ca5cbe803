package io.mayfly.mail.message.content;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Hands the tags and texts of a document on until the time is up; what is open then is closed at the end as ever. A tag
 * keeps its first attributes only.
 */
final class BudgetedTags extends HtmlStreamEventReceiverWrapper {
    /** Names and values take turns. */
    private static final int MOST_ATTRIBUTES = 2 * ReadingLimits.PARAMETERS;

    private final CpuBudget budget = new CpuBudget(ReadingLimits.VIEW);
    private final Ending ending;

    BudgetedTags(HtmlStreamEventReceiver next, Ending ending) {
        super(next);
        this.ending = ending;
    }

    /** How a document ended. */
    static final class Ending {
        private boolean early;

        boolean isEarly() {
            return early;
        }
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (attributes.size() > MOST_ATTRIBUTES) {
            attributes.subList(MOST_ATTRIBUTES, attributes.size()).clear();
        }
        if (goesOn()) {
            super.openTag(element, attributes);
        }
    }

    @Override
    public void closeTag(String element) {
        if (goesOn()) {
            super.closeTag(element);
        }
    }

    @Override
    public void text(String text) {
        if (goesOn()) {
            super.text(text);
        }
    }

    private boolean goesOn() {
        ending.early |= budget.isSpent();
        return !ending.early;
    }
}
