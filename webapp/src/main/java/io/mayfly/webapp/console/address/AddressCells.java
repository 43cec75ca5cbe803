package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.webapp.console.component.Chip;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.TimeLeft;
import java.util.function.Predicate;

/** What stands in the cells of a row; drawn in the browser, so that long lists scroll fast. */
final class AddressCells {
    private static final String LEFT = """
            <mf-time-left from="${item.from}" until="${item.until}" ended="${item.ended}" words="%s"></mf-time-left>""";
    private static final String STATE = """
            <span class="mf-chip ${item.tone}"><mf-icon name="${item.glyph}"></mf-icon><span>${item.word}</span></span>""";

    private final Component speaker;
    private final Predicate<AddressDetails> going;

    /** @param going whether an address is about to be deleted */
    AddressCells(Component speaker, Predicate<AddressDetails> going) {
        this.speaker = speaker;
        this.going = going;
    }

    /** The address or its fingerprint, a copy button for the former, and on narrow screens what the hidden columns would show. */
    LitRenderer<AddressDetails> address() {
        String template = """
                <div>
                  <span class="mf-copyable"><a class="${item.look}" href="${item.href}"
                    title="${item.help}"><mf-address value="${item.address}"></mf-address></a>
                  ${item.nameless ? '' : html`<mf-copy value="${item.address}" label="%s" done="%s"></mf-copy>`}</span>
                  <div class="mf-narrow mf-under">%s%s<span ?hidden="${item.stored === 0}">${item.count}</span>
                  <span class="mf-badge" ?hidden="${!item.unread}">${item.fresh}</span></div>
                </div>""".formatted(say("address.copy"), say("copy.done"), STATE, LEFT.formatted(words()));
        return withUnread(withLease(withState(LitRenderer.<AddressDetails>of(template))))
                .withProperty("address", AddressDetails::address)
                .withProperty("nameless", row -> row.name().clear().isEmpty())
                .withProperty("look", this::look)
                .withProperty("help", row -> AddressWords.help(row, speaker))
                .withProperty("href", AddressNavigation::inboxPath)
                .withProperty("stored", row -> row.counts().stored())
                .withProperty(
                        "count",
                        row -> speaker.getTranslation(
                                "messages.count", row.counts().stored()));
    }

    private String look(AddressDetails row) {
        String quiet = row.name().clear().isEmpty() ? " mf-quiet" : "";
        return "mf-mono" + quiet + (going.test(row) ? " mf-going" : "");
    }

    LitRenderer<AddressDetails> purpose() {
        return LitRenderer.<AddressDetails>of("${item.purpose}")
                .withProperty("purpose", row -> AddressWords.word(row.purpose(), speaker));
    }

    LitRenderer<AddressDetails> state() {
        return withState(LitRenderer.of(STATE));
    }

    private LitRenderer<AddressDetails> withState(LitRenderer<AddressDetails> renderer) {
        return renderer.withProperty(
                        "word",
                        row -> going.test(row) ? say("address.going.state") : AddressWords.word(row.state(), speaker))
                .withProperty(
                        "glyph", row -> (going.test(row) ? Glyph.TRASH : AddressWords.glyph(row.state())).symbol())
                .withProperty(
                        "tone", row -> (going.test(row) ? Chip.Tone.BAD : AddressWords.tone(row.state())).className());
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
        return withUnread(LitRenderer.<AddressDetails>of(template)
                .withProperty("stored", row -> row.counts().stored()));
    }

    private LitRenderer<AddressDetails> withUnread(LitRenderer<AddressDetails> renderer) {
        return renderer.withProperty("unread", row -> row.counts().unread())
                .withProperty(
                        "fresh",
                        row -> speaker.getTranslation(
                                "messages.unread", row.counts().unread()));
    }

    LitRenderer<AddressDetails> labels() {
        return LitRenderer.<AddressDetails>of("""
                        <span class="mf-chips">${item.labels.map((label, place) => html`<a class="mf-chip"
                          href="${item.hrefs[place]}">${label}</a>`)}</span>""")
                .withProperty("labels", row -> row.labels().values())
                .withProperty(
                        "hrefs",
                        row -> row.labels().values().stream()
                                .map(AddressNavigation::labelledPath)
                                .toList());
    }

    LitRenderer<AddressDetails> reference() {
        return LitRenderer.<AddressDetails>of("<span title=\"${item.reference}\">${item.reference}</span>")
                .withProperty("reference", row -> row.reference().orElse(""));
    }

    LitRenderer<AddressDetails> created() {
        return LitRenderer.<AddressDetails>of("<mf-time at=\"${item.at}\" form=\"short\"></mf-time>")
                .withProperty("at", row -> row.createdAt().toEpochMilli());
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
