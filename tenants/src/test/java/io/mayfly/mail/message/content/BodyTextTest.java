package io.mayfly.mail.message.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyTextTest {
    @Test
    void givesItsBeginningAndSaysWhetherThereIsMore() {
        BodyText text = text("Grüße aus dem Laden");

        assertThat(text.upTo(5)).isEqualTo(new Excerpt("Grüße", true));
        assertThat(text.upTo(19)).isEqualTo(new Excerpt("Grüße aus dem Laden", false));
        assertThat(text.upTo(1 << 20)).isEqualTo(new Excerpt("Grüße aus dem Laden", false));
        assertThat(text("").upTo(5)).isEqualTo(Excerpt.NONE);
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(text("a\uD83D\uDE00b").upTo(2)).isEqualTo(new Excerpt("a", true));
        assertThat(text("a\uD83D\uDE00b").upTo(3)).isEqualTo(new Excerpt("a\uD83D\uDE00", true));
        assertThat(Excerpt.of("a\uD83D\uDE00b", 2)).isEqualTo(new Excerpt("a", true));
    }

    @Test
    void readsWhatIsNoTextOfItsCharsetLikeWhole() {
        BodyText broken = new BodyText(new byte[] {'a', (byte) 0xC3, 'b', (byte) 0xFF}, StandardCharsets.UTF_8);

        assertThat(broken.upTo(100).text()).isEqualTo(broken.whole());
    }

    private static BodyText text(String text) {
        return new BodyText(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
