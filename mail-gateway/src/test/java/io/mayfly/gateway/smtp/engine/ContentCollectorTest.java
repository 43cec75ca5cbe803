package io.mayfly.gateway.smtp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.gateway.smtp.Reply;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However the bytes are cut, the content is the same. */
class ContentCollectorTest {

    private static final long BUDGET = 1024 * 1024;
    private final ContentBudget budget = new ContentBudget(BUDGET, BUDGET);
    private final ContentCollector collector = new ContentCollector(budget, new ContentLimits(200_000, 1000));

    private boolean read(String text) {
        return collector.read(bytes(text));
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
    }

    private String content() {
        return new String(collector.content(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void leavesAloneWhatFollowsTheEnd() {
        ByteBuf in = bytes("a\r\n.\r\nMAIL");

        assertThat(collector.read(in)).isTrue();
        assertThat(content()).isEqualTo("a\r\n");
        assertThat(in.toString(StandardCharsets.ISO_8859_1)).isEqualTo("MAIL");
    }

    @Test
    void readsTheSameHoweverItIsCut() {
        Random random = new Random(42);
        char[] letters = {'.', '\r', 'a', '\n'};
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(letters[random.nextInt(letters.length)]);
            }
            text.append("\r\n.\r\n");
            assertThat(collected(text.toString(), 1))
                    .as(text.toString().replace("\r", "\\r").replace("\n", "\\n"))
                    .isEqualTo(collected(text.toString(), Integer.MAX_VALUE))
                    .isEqualTo(expected(text.toString()));
        }
        assertThat(budget.free()).isEqualTo(BUDGET);
    }

    private String collected(String text, int piece) {
        ContentCollector each = new ContentCollector(budget, new ContentLimits(200_000, 1000));
        ByteBuf in = bytes(text);
        boolean ended = false;
        while (!ended && in.isReadable()) {
            ended = each.read(in.readSlice(Math.min(piece, in.readableBytes())));
        }
        String result = each.refusal()
                .map(Reply::text)
                .orElseGet(() -> new String(each.content(), StandardCharsets.ISO_8859_1));
        each.release();
        return result;
    }

    /** The rule itself, slowly: lines end with CR LF, a lone dot ends, a first dot goes. */
    private static String expected(String text) {
        StringBuilder content = new StringBuilder();
        int start = 0;
        while (true) {
            int lf = text.indexOf('\n', start);
            String line = text.substring(start, lf + 1);
            if (!line.endsWith("\r\n")) {
                return Reply.BARE_LF.text();
            }
            if (line.equals(".\r\n")) {
                return content.toString();
            }
            content.append(line.startsWith(".") ? line.substring(1) : line);
            start = lf + 1;
        }
    }

    @Test
    void readsTooBigContentToItsEnd() {
        assertThat(read("a".repeat(900) + "\r\n")).isFalse();
        for (int i = 0; i < 300; i++) {
            assertThat(read("a".repeat(900) + "\r\n")).isFalse();
        }
        assertThat(budget.free()).isEqualTo(BUDGET);
        assertThat(read(".\r\n")).isTrue();
        assertThat(collector.refusal()).contains(Reply.TOO_BIG);
    }

    @Test
    void countsLineLengthAcrossPieces() {
        read("a".repeat(600));
        read("a".repeat(398) + "\r\n");
        assertThat(collector.refusal()).isEmpty();
        read("a".repeat(600));
        read("a".repeat(399) + "\r\n");
        assertThat(collector.refusal()).contains(Reply.LINE_TOO_LONG);
        assertThat(read(".\r\n")).isTrue();
    }

    @Test
    void endsAtBareLineFeed() {
        assertThat(read("a\nb")).isTrue();
        assertThat(collector.refusal()).contains(Reply.BARE_LF);
    }

    @Test
    void refusesWhatDoesNotFitTheBudgetAndGivesAllBack() {
        ContentBudget small = new ContentBudget(20_000, 20_000);
        ContentCollector poor = new ContentCollector(small, new ContentLimits(200_000, 1000));
        for (int i = 0; i < 50; i++) {
            poor.read(bytes("a".repeat(900) + "\r\n"));
        }

        assertThat(poor.read(bytes(".\r\n"))).isTrue();
        assertThat(poor.refusal()).contains(Reply.OUT_OF_MEMORY);
        assertThat(small.free()).isEqualTo(20_000);
    }
}
