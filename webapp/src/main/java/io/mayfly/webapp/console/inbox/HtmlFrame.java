package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.content.SanitizedHtml;
import io.mayfly.mail.message.content.SanitizedHtml.RemoteImages;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Toggle;

/**
 * The HTML of a message in a frame that can do nothing; images from outside only once the person asks for them, and those
 * that nobody would see never. It is shown as wide as there is room, or as on a phone.
 */
@JavaScript("context://js/inbox.js")
final class HtmlFrame extends Div {
    private static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";
    private static final String PHONE = "mf-phone";

    private final Toggle phone = new Toggle(getTranslation("message.phone"), this::turn);

    HtmlFrame(OpenMessage message) {
        // Components
        SanitizedHtml made = SanitizedHtml.of(message.content(), RemoteImages.BLOCKED);
        IFrame frame = new IFrame(MailLinks.frame(message.details(), false));
        // Not the message itself is kept, which may be big, as this page may stay open for hours.
        String withImages = MailLinks.frame(message.details(), true);
        frame.setTitle(getTranslation("message.frame"));
        frame.getElement().setAttribute("sandbox", SANDBOX).setAttribute("referrerpolicy", "no-referrer");
        Span words = new Span(getTranslation("message.images.blocked"));
        Span why = new Span(getTranslation("message.images.why"));
        why.addClassNames("mf-quiet", "mf-why");
        Button show = new Button(getTranslation("message.images.show"));
        show.addThemeVariants(ButtonVariant.LUMO_SMALL);
        show.setTooltipText(getTranslation("message.images.why"));
        Div images = new Div(Glyph.IMAGE.icon(), words, why, show);
        images.addClassNames("mf-images");
        images.setVisible(made.remoteImages());
        Span trackers = new Span(getTranslation("message.trackers", made.trackers()));
        trackers.addClassNames("mf-quiet", "mf-trackers");
        trackers.setVisible(made.trackers() > 0);
        Span space = new Span();
        space.addClassName("mf-grow");
        Div bar = new Div(images, trackers, space, phone);
        bar.addClassNames("mf-note", "mf-strip");
        phone.addClassName("mf-wide");

        // Listeners
        show.addClickListener(click -> {
            frame.setSrc(withImages);
            images.setVisible(false);
        });

        // Layout
        addClassName("mf-html");
        getElement().setAttribute("tabindex", "-1");
        add(bar, frame);
    }

    private void turn() {
        boolean narrow = !hasClassName(PHONE);
        setClassName(PHONE, narrow);
        phone.setPressed(narrow);
    }
}
