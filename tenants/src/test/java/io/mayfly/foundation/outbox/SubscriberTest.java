package io.mayfly.foundation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.SubscriberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriberTest {
    @Test
    void isOfAKindThatIsAWord() {
        assertThat(new Subscriber("help-desk", SubscriberId.next()).kind()).isEqualTo("help-desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-desk", "Help", "help desk", "a-kind-that-is-much-too-long"})
    void isOfNoOtherKind(String kind) {
        assertThatThrownBy(() -> new Subscriber(kind, SubscriberId.next()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
