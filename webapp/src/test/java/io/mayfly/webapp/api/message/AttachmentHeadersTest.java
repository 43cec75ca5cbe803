package io.mayfly.webapp.api.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.mail.message.content.Attachment;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttachmentHeadersTest {
    private static Attachment attachment(String name, String type) {
        return new Attachment(name, type, Optional.empty(), 0, Optional.empty(), false);
    }

    @Test
    void namesAFileInPlainAndInFull() {
        assertThat(AttachmentHeaders.disposition(attachment("Größe \"1\"\r\n.pdf", "application/pdf")))
                .isEqualTo("attachment; filename=\"Gr__e _1___.pdf\"; "
                        + "filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22%0D%0A.pdf");
    }

    @Test
    void passesOnlyPlainMediaTypes() {
        assertThat(AttachmentHeaders.type(attachment("a", "application/pdf"))).isEqualTo("application/pdf");
        assertThat(AttachmentHeaders.type(attachment("a", "text/html\r\nx: y"))).isEqualTo("application/octet-stream");
        assertThat(AttachmentHeaders.type(attachment("a", ""))).isEqualTo("application/octet-stream");
    }

    @Test
    void takesWhatIsNoNumberForOneThatIsNeverThere() {
        assertThat(AttachmentHeaders.number("2")).isEqualTo(2);
        assertThat(AttachmentHeaders.number("-1")).isNegative();
        assertThat(AttachmentHeaders.number("99999999999")).isNegative();
        assertThat(AttachmentHeaders.number("x")).isNegative();
    }
}
