package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.content.Attachment;
import io.mayfly.webapp.console.component.ByteWords;
import io.mayfly.webapp.console.component.Glyph;
import java.util.List;

/** The attachments of a message, each to download. */
final class AttachmentList extends UnorderedList {
    /** A page of more would be of no use to anybody; the API has them all. */
    private static final int MOST = 1_000;

    AttachmentList(OpenMessage message) {
        addClassName("mf-parts");
        List<Attachment> attachments = message.content().attachments();
        for (int i = 0; i < Math.min(attachments.size(), MOST); i++) {
            add(row(attachments.get(i), MailLinks.attachment(message.details(), i + 1)));
        }
    }

    private ListItem row(Attachment attachment, String href) {
        Span name = new Span(attachment.name());
        name.addClassName("mf-grow");
        name.setTitle(attachment.name());
        Span facts = new Span(attachment.mediaType() + " · " + ByteWords.of(attachment.size(), getLocale()));
        facts.addClassName("mf-quiet");
        Anchor download = new Anchor(href, Glyph.DOWNLOAD.icon(), new Span(getTranslation("message.download")));
        download.addClassName("mf-download");
        download.setAriaLabel(getTranslation("message.download.of", attachment.name()));
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        return new ListItem(Glyph.CLIP.icon(), name, facts, download);
    }
}
