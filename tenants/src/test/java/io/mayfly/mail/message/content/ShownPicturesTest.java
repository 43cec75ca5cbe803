package io.mayfly.mail.message.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownPicturesTest {
    private static Content content(String html, Attachment... attachments) {
        return new Content(
                Optional.empty(),
                Optional.of(new BodyText(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)),
                List.of(attachments),
                false);
    }

    private static Attachment picture(String contentId) {
        return new Attachment("logo.png", "image/png", Optional.of(contentId), 1, Optional.of(new byte[1]), false);
    }

    private static final Attachment FILE =
            new Attachment("offer.pdf", "application/pdf", Optional.of("offer@shop"), 1, Optional.empty(), false);

    @Test
    void areThoseThatTheHtmlRefersTo() {
        Content content = content(
                "<img src=\"cid:logo@shop\"><img src='CID:second%40shop'> <a href=cid:offer@shop>Offer</a>",
                FILE, picture("logo@shop"), picture("second@shop"), picture("third@shop"));

        assertThat(content.shownInHtml()).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void areNoneWithoutHtmlOrWithoutALinkToThem() {
        assertThat(content("cid: : cid", picture("logo@shop")).shownInHtml()).isEmpty();
        assertThat(content("<img src=cid:logo@shop", picture("logo@shop")).shownInHtml())
                .containsExactly(1);
        assertThat(new Content(Optional.empty(), Optional.empty(), List.of(picture("logo@shop")), false).shownInHtml())
                .isEmpty();
    }
}
