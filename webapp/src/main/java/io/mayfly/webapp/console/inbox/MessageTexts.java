package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.content.Excerpt;
import io.mayfly.mail.message.content.TextLinks;
import io.mayfly.webapp.console.component.Glyph;
import java.nio.charset.StandardCharsets;

/** The tabs of a message that are text: readable, headers, raw. */
final class MessageTexts {
    private static final int LONGEST = 200_000;

    /** More than anybody looks through; the raw message has them all. */
    private static final int MOST_HEADERS = 1_000;

    private MessageTexts() {}

    static Component readable(OpenMessage message) {
        Excerpt excerpt = message.content().readableExcerpt();
        String text = excerpt.text();
        Div shown = new Div();
        if (text.isBlank()) {
            shown.add(note(shown.getTranslation("message.text.none")));
        } else {
            shown.add(linked(text));
            if (excerpt.cut() || text.length() > LONGEST) {
                shown.add(note(shown.getTranslation("message.text.cut")));
            }
        }
        return shown;
    }

    static Component headers(OpenMessage message) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("mf-pairs", "mf-mono");
        message.headers().stream()
                .limit(MOST_HEADERS)
                .forEach(header -> list.add(
                        new DescriptionList.Term(header.name()), new DescriptionList.Description(header.value())));
        return list;
    }

    static Component raw(OpenMessage message) {
        Div shown = new Div();
        Anchor download = new Anchor(
                MailLinks.raw(message.details()),
                Glyph.DOWNLOAD.icon(),
                new Span(shown.getTranslation("message.raw.download")));
        download.addClassName("mf-download");
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        Div bar = new Div(download);
        bar.addClassName("mf-note");
        int length = Math.min(message.raw().length, LONGEST);
        Pre text = pre(new String(message.raw(), 0, length, StandardCharsets.UTF_8));
        text.addClassName("mf-mono");
        shown.add(bar, text);
        if (message.raw().length > LONGEST) {
            shown.add(note(shown.getTranslation("message.raw.cut")));
        }
        return shown;
    }

    /** The text with the addresses of pages in it as links, which tell nobody where they stood. */
    private static Pre linked(String text) {
        Pre pre = pre("");
        for (TextLinks.Piece piece : TextLinks.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text)) {
            if (piece.link()) {
                Anchor link = new Anchor(piece.text(), piece.text());
                link.setTarget("_blank");
                link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
                link.setRouterIgnore(true);
                pre.add(link);
            } else {
                pre.add(new Text(piece.text()));
            }
        }
        return pre;
    }

    private static Pre pre(String text) {
        Pre pre = new Pre(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        pre.addClassName("mf-text");
        pre.getElement().setAttribute("tabindex", "0");
        return pre;
    }

    private static Div note(String words) {
        Div note = new Div(new Span(words));
        note.addClassNames("mf-note", "mf-inset");
        return note;
    }
}
