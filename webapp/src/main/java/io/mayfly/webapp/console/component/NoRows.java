package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.io.Serializable;
import java.util.function.Supplier;

/**
 * What stands in a grid without rows: why there are none or, when they could not be had, that they couldn't. Nobody is to
 * read "nothing yet" where all is there, but didn't come.
 */
public final class NoRows implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Grid<?> grid;
    private Component reason;
    private boolean answered = true;

    public NoRows(Grid<?> grid, Component reason) {
        this.grid = grid;
        this.reason = reason;
        grid.setEmptyStateComponent(reason);
    }

    /** Why there are none, from now on. */
    public void because(Component because) {
        reason = because;
        if (answered) {
            grid.setEmptyStateComponent(because);
        }
    }

    /** Asks for rows or their count, and remembers whether there was an answer. */
    @SuppressWarnings("checkstyle:illegalcatch") // whatever it was is thrown on, to be told
    public <R> R asking(Supplier<R> question) {
        try {
            R answer = question.get();
            note(true);
            return answer;
        } catch (RuntimeException e) {
            note(false);
            throw e;
        }
    }

    private void note(boolean nowAnswered) {
        if (answered != nowAnswered) {
            answered = nowAnswered;
            grid.setEmptyStateComponent(nowAnswered ? reason : unanswered());
        }
    }

    private Component unanswered() {
        Button again = new Button(
                grid.getTranslation("rows.again"),
                click -> grid.getDataProvider().refreshAll());
        return new EmptyState(
                Glyph.WARNING,
                grid.getTranslation("rows.unanswered"),
                grid.getTranslation("rows.unanswered.words"),
                again);
    }
}
