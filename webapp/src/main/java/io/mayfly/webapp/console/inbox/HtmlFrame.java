package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.content.SanitizedHtml;
import io.mayfly.mail.message.content.SanitizedHtml.RemoteImages;
import io.mayfly.webapp.console.component.Glyph;

/** The HTML of a message in a frame that can do nothing; images from outside only once the person asks for them. */
final class HtmlFrame extends Div {
    private static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

    HtmlFrame(OpenMessage message) {
        // Components
        IFrame frame = new IFrame(MailLinks.frame(message.details(), false));
        frame.setTitle(getTranslation("message.frame"));
        frame.getElement().setAttribute("sandbox", SANDBOX).setAttribute("referrerpolicy", "no-referrer");
        Span words = new Span(getTranslation("message.images.blocked"));
        words.addClassName("mf-grow");
        Button show = new Button(getTranslation("message.images.show"));
        show.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div bar = new Div(Glyph.IMAGE.icon(), words, show);
        bar.addClassName("mf-note");
        bar.setVisible(SanitizedHtml.of(message.content(), RemoteImages.BLOCKED).remoteImages());

        // Listeners
        show.addClickListener(click -> {
            frame.setSrc(MailLinks.frame(message.details(), true));
            bar.setVisible(false);
        });

        // Layout
        addClassName("mf-html");
        add(bar, frame);
    }
}
