package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.content.Attachment;
import io.mayfly.webapp.console.component.ByteWords;
import io.mayfly.webapp.console.component.Glyph;
import java.util.List;
import java.util.Set;

/** The attachments of a message, each to download and all together; pictures are shown in their place, PDFs on demand. */
final class AttachmentList extends Div {
    /** A page of more would be of no use to anybody; the API has them all. */
    private static final int MOST = 1_000;

    /** Each is read from the message again when it comes into view. */
    private static final int MOST_PICTURES = 20;

    /** The reader's browser holds it several times over while it draws. */
    private static final int LARGEST_PDF = 10 << 20;

    private final Set<Integer> shown;
    private int pictures;

    AttachmentList(OpenMessage message) {
        List<Attachment> attachments = message.content().attachments();
        shown = message.content().shownInHtml();
        UnorderedList list = new UnorderedList();
        list.addClassName("mf-parts");
        for (int i = 0; i < Math.min(attachments.size(), MOST); i++) {
            list.add(row(attachments.get(i), message.details(), i + 1));
        }
        if (attachments.size() > 1) {
            Anchor all = download(MailLinks.attachments(message.details()), getTranslation("message.download.all"));
            Div bar = new Div(all);
            bar.addClassName("mf-note");
            add(bar);
        }
        add(list);
    }

    private ListItem row(Attachment attachment, MessageDetails message, int number) {
        Span name = new Span(attachment.name());
        name.addClassName("mf-grow");
        name.setTitle(attachment.name());
        Span facts = new Span(attachment.mediaType() + " · " + ByteWords.of(attachment.size(), getLocale())
                + (shown.contains(number) ? " · " + getTranslation("message.shown") : ""));
        facts.addClassName("mf-quiet");
        Anchor download = download(MailLinks.attachment(message, number), getTranslation("message.download"));
        download.setAriaLabel(getTranslation("message.download.of", attachment.name()));
        ListItem row = new ListItem(Glyph.CLIP.icon(), name, facts);
        if (isShownAsPdf(attachment)) {
            row.add(pdfButton(attachment, MailLinks.attachment(message, number)));
        }
        row.add(download);
        if (Pictures.isOne(attachment) && pictures++ < MOST_PICTURES) {
            Image picture = new Image(MailLinks.picture(message, number), attachment.name());
            picture.addClassName("mf-preview");
            picture.getElement().setAttribute("loading", "lazy");
            row.add(picture);
        } else if (attachment.pdf() && !isShownAsPdf(attachment)) {
            row.add(note(getTranslation("pdf.big", ByteWords.of(LARGEST_PDF, getLocale()))));
        } else if (!attachment.pdf() && attachment.mediaType().equals("application/pdf")) {
            row.add(note(getTranslation("pdf.none")));
        }
        return row;
    }

    /** What it is, is seen by its content: a name and a type are what the sender says. */
    private static boolean isShownAsPdf(Attachment attachment) {
        return attachment.pdf() && attachment.size() <= LARGEST_PDF;
    }

    private Button pdfButton(Attachment attachment, String file) {
        String title = attachment.name();
        Button preview = new Button(getTranslation("pdf.preview"), Glyph.OPEN.icon());
        preview.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        preview.setAriaLabel(getTranslation("pdf.preview.of", title));
        preview.addClickListener(
                click -> new PdfDialog(title, file, download(file, getTranslation("message.download"))).open());
        return preview;
    }

    private static Span note(String text) {
        Span words = new Span(text);
        words.addClassNames("mf-quiet", "mf-preview");
        return words;
    }

    private static Anchor download(String href, String words) {
        Anchor download = new Anchor(href, Glyph.DOWNLOAD.icon(), new Span(words));
        download.addClassName("mf-download");
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        return download;
    }
}
