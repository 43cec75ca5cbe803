package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.webapp.console.component.ColumnChoice;
import io.mayfly.webapp.console.component.ListOrders;
import io.mayfly.webapp.console.component.RowOpening;
import io.mayfly.webapp.console.domain.DomainWords.Standing;
import java.util.function.Consumer;

/** Mail domains as rows; drawn in the browser. */
final class DomainGrid extends Grid<MailDomain> {
    private static final String STATE = """
            <span class="mf-chip ${item.tone}"><mf-icon name="${item.glyph}"></mf-icon><span>${item.word}</span></span>""";
    private static final String GRADE = "<span>${item.grade}</span>";
    private static final String SINCE = "<mf-time at=\"${item.at}\" form=\"short\"></mf-time>";

    private final ColumnChoice columns = new ColumnChoice(DomainNavigation.ROUTE, this);

    /** @param open shows all that is to be known of one */
    DomainGrid(Consumer<MailDomain> open) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setAriaLabel(getTranslation("domains.title"));
        setSelectionMode(SelectionMode.NONE);
        column(DomainQuery.NAME, name(), "domains.name", "12rem").setFlexGrow(2);
        offer(column(DomainQuery.STATE, withState(LitRenderer.of(STATE)), "domains.state", "10rem"), "domains.state");
        offer(column(DomainQuery.GRADE, withGrade(LitRenderer.of(GRADE)), "domains.grade", "6rem"), "domains.grade");
        offer(column(DomainQuery.SINCE, withSince(LitRenderer.of(SINCE)), "domains.since", "9rem"), "domains.since");
        RowOpening.of(this, open);
    }

    private Column<MailDomain> column(String key, LitRenderer<MailDomain> renderer, String header, String width) {
        return ListOrders.sortable(addColumn(renderer)
                .setKey(key)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0));
    }

    private void offer(Column<MailDomain> column, String header) {
        columns.offer(column, getTranslation(header));
    }

    ColumnChoice columns() {
        return columns;
    }

    /** The name to copy, and on narrow screens what the hidden columns would show. */
    private LitRenderer<MailDomain> name() {
        LitRenderer<MailDomain> renderer = LitRenderer.of("""
                <div>
                  <span class="mf-copyable"><span class="mf-mono"><mf-address value="${item.name}"></mf-address></span>
                  <mf-copy value="${item.name}" label="%s" done="%s"></mf-copy></span>
                  <div class="mf-narrow mf-under mf-quiet">%s<span>%s %s</span></div>
                </div>""".formatted(
                        getTranslation("domains.copy"),
                        getTranslation("copy.done"),
                        STATE,
                        getTranslation("domains.since"),
                        SINCE));
        return withSince(withState(renderer))
                .withProperty("name", row -> row.name().value());
    }

    private LitRenderer<MailDomain> withGrade(LitRenderer<MailDomain> renderer) {
        return renderer.withProperty("grade", row -> row.grade().map(Enum::name).orElse("–"));
    }

    private LitRenderer<MailDomain> withSince(LitRenderer<MailDomain> renderer) {
        return renderer.withProperty("at", row -> row.createdAt().toEpochMilli());
    }

    private LitRenderer<MailDomain> withState(LitRenderer<MailDomain> renderer) {
        return renderer.withProperty("word", row -> Standing.of(row).word(this))
                .withProperty("glyph", row -> Standing.of(row).glyph().symbol())
                .withProperty("tone", row -> Standing.of(row).tone().className());
    }
}
