package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One reply for all recipients. */
class DispositionTest {
    private static final ReplyLine NO = new ReplyLine("550", "5.7.1", "Not wanted here");
    private static final ReplyLine NEVER = new ReplyLine("554", "5.7.9", "Never wanted here");
    private static final ReplyLine LATER = new ReplyLine("451", "4.7.1", "Come back later");

    private static final Disposition STORE = new Disposition.Store();
    private static final Disposition DISCARD = new Disposition.Discard();
    private static final Disposition REJECT = new Disposition.Reject(NO);
    private static final Disposition DEFER = new Disposition.Defer(LATER);

    @Test
    void defersForAllWhenOneDefers() {
        assertThat(Disposition.ofAll(List.of(STORE, REJECT, DISCARD, DEFER))).isEqualTo(DEFER);
    }

    @Test
    void storesForThoseWhoWantItWhoeverRejects() {
        assertThat(Disposition.ofAll(List.of(REJECT, DISCARD, STORE))).isEqualTo(STORE);
    }

    @Test
    void rejectsWhenNobodyGetsIt() {
        assertThat(Disposition.ofAll(List.of(DISCARD, REJECT))).isEqualTo(REJECT);
    }

    @Test
    void discardsWhenAllDiscard() {
        assertThat(Disposition.ofAll(List.of(DISCARD, DISCARD))).isEqualTo(DISCARD);
    }

    @Test
    void tellsTheFirstOfSeveralReasons() {
        assertThat(Disposition.ofAll(List.of(DISCARD, new Disposition.Reject(NEVER), REJECT)))
                .isEqualTo(new Disposition.Reject(NEVER));
    }

    @Test
    void rejectsForGoodAndDefersForNow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Disposition.Reject(LATER));
        assertThatIllegalArgumentException().isThrownBy(() -> new Disposition.Defer(NO));
    }

    @ParameterizedTest
    @CsvSource({"250,2.0.0,no refusal", "550,4.7.1,classes differ", "550,5.7,too short", "55,5.7.1,too short"})
    void refusesReplyThatRefusesNothing(String code, String status, String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplyLine(code, status, text));
    }

    @Test
    void refusesTextThatWouldEndTheLineOrNotFitIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplyLine("550", "5.7.1", "no\r\n250 2.0.0 yes"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplyLine("550", "5.7.1", "x".repeat(481)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplyLine("550", "5.7.1", ""));
    }
}
