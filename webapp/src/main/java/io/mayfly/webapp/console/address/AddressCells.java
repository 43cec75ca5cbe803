package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.webapp.console.component.TimeLeft;

/** What stands in the cells of a row; drawn in the browser, so that long lists scroll fast. */
final class AddressCells {
    private static final String LEFT = """
            <mf-time-left from="${item.from}" until="${item.until}" ended="${item.ended}" words="%s"></mf-time-left>""";
    private static final String STATE = """
            <span class="mf-chip ${item.tone}"><mf-icon name="${item.glyph}"></mf-icon><span>${item.word}</span></span>""";

    private final Component speaker;

    AddressCells(Component speaker) {
        this.speaker = speaker;
    }

    /** The address or its fingerprint, a copy button for the former, and on narrow screens what the hidden columns would show. */
    LitRenderer<AddressDetails> address() {
        String template = """
                <div>
                  <span class="mf-copyable"><a class="${item.nameless ? 'mf-mono mf-quiet' : 'mf-mono'}" href="${item.href}"
                    title="${item.help}">${item.address}</a>
                  ${item.nameless ? '' : html`<mf-copy value="${item.address}" label="%s" done="%s"></mf-copy>`}</span>
                  <div class="mf-narrow mf-under">%s%s<span ?hidden="${item.stored === 0}">${item.count}</span></div>
                </div>""".formatted(say("address.copy"), say("copy.done"), STATE, LEFT.formatted(words()));
        return withLease(withState(LitRenderer.<AddressDetails>of(template)))
                .withProperty("address", AddressDetails::address)
                .withProperty("nameless", row -> row.name().clear().isEmpty())
                .withProperty("help", row -> AddressWords.help(row, speaker))
                .withProperty("href", AddressNavigation::inboxPath)
                .withProperty("stored", row -> row.counts().stored())
                .withProperty(
                        "count",
                        row -> speaker.getTranslation(
                                "messages.count", row.counts().stored()));
    }

    LitRenderer<AddressDetails> purpose() {
        return LitRenderer.<AddressDetails>of("${item.purpose}")
                .withProperty("purpose", row -> AddressWords.word(row.purpose(), speaker));
    }

    LitRenderer<AddressDetails> state() {
        return withState(LitRenderer.of(STATE));
    }

    private LitRenderer<AddressDetails> withState(LitRenderer<AddressDetails> renderer) {
        return renderer.withProperty("word", row -> AddressWords.word(row.state(), speaker))
                .withProperty("glyph", row -> AddressWords.glyph(row.state()).symbol())
                .withProperty("tone", row -> AddressWords.tone(row.state()).className());
    }

    LitRenderer<AddressDetails> left() {
        return withLease(LitRenderer.of(LEFT.formatted(words())));
    }

    private LitRenderer<AddressDetails> withLease(LitRenderer<AddressDetails> renderer) {
        return renderer.withProperty("from", row -> row.createdAt().toEpochMilli())
                .withProperty("until", row -> row.expiresAt().toEpochMilli())
                .withProperty("ended", row -> row.state() == State.EXPIRED || row.state() == State.DELETED);
    }

    LitRenderer<AddressDetails> messages() {
        String template = """
                <span class="mf-figures-inline"><span class="mf-badge" ?hidden="${!item.unread}">${item.fresh}</span>
                ${item.stored}</span>""";
        return LitRenderer.<AddressDetails>of(template)
                .withProperty("stored", row -> row.counts().stored())
                .withProperty("unread", row -> row.counts().unread())
                .withProperty(
                        "fresh",
                        row -> speaker.getTranslation(
                                "messages.unread", row.counts().unread()));
    }

    LitRenderer<AddressDetails> labels() {
        return LitRenderer.<AddressDetails>of("""
                        <span class="mf-chips">${item.labels.map(label => html`<span class="mf-chip">${label}</span>`)}</span>""")
                .withProperty("labels", row -> row.labels().values());
    }

    LitRenderer<AddressDetails> maker() {
        return LitRenderer.<AddressDetails>of("<span title=\"${item.kind}\">${item.maker}</span>")
                .withProperty("maker", AddressDetails::createdByName)
                .withProperty("kind", row -> speaker.getTranslation("actor." + row.createdByKind()));
    }

    private String words() {
        return TimeLeft.words(speaker::getTranslation);
    }

    private String say(String key) {
        return speaker.getTranslation(key);
    }
}
