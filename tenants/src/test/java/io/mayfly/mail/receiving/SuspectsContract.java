package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds for suspects, wherever they are noted. */
public abstract class SuspectsContract {
    protected static final byte[] CONTENT = new byte[2 << 20];

    /** The suspects of a process that begins, among them what the one before has left. */
    protected abstract Suspects begin();

    @Test
    void whatWasReadIsNoSuspect() {
        assertThat(begin().read(CONTENT, SuspectsContract::length)).contains(CONTENT.length);
        assertThat(begin().read(CONTENT, SuspectsContract::length)).contains(CONTENT.length);
    }

    @Test
    void readsNoSuspectAgainInTheNextProcess() {
        end(begin(), CONTENT);

        Suspects suspects = begin();

        assertThat(suspects.read(CONTENT, SuspectsContract::length)).isEmpty();
        assertThat(suspects.read(CONTENT, SuspectsContract::length)).isEmpty();
    }

    @Test
    void readsOtherContentsAfterOneThatEndedTheProcess() {
        end(begin(), CONTENT);
        byte[] other = CONTENT.clone();
        other[7] = 1;

        assertThat(begin().read(other, SuspectsContract::length)).contains(CONTENT.length);
    }

    @Test
    void failureThatTheProcessSurvivesMakesNoSuspect() {
        Suspects suspects = begin();
        assertThatThrownBy(() -> suspects.read(CONTENT, content -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(begin().read(CONTENT, SuspectsContract::length)).contains(CONTENT.length);
    }

    @Test
    void contentThatIsReadTwiceAtOnceIsNoSuspectAfterwards() {
        Suspects suspects = begin();
        Function<byte[], Integer> again = content ->
                suspects.read(content.clone(), SuspectsContract::length).orElse(0);
        suspects.read(CONTENT, again);

        assertThat(begin().read(CONTENT, SuspectsContract::length)).contains(CONTENT.length);
    }

    private static int length(byte[] content) {
        return content.length;
    }

    /** Lets a process end while it reads a content. */
    protected static void end(Suspects suspects, byte[] content) {
        assertThatThrownBy(() -> suspects.read(content, read -> {
                    throw new OutOfMemoryError("as a test wants it");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }
}
