package io.mayfly.foundation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import org.junit.jupiter.api.Test;

class SubjectTest {
    @Test
    void comesBackFromWhatIsKeptOfIt() {
        Subject address = Subject.of(AddressId.next());
        Subject message = Subject.of(MessageId.next());

        assertThat(kept(address)).isEqualTo(address);
        assertThat(kept(message)).isEqualTo(message);
    }

    @Test
    void isAMessageOrNone() {
        MessageId id = MessageId.next();

        assertThat(Subject.of(id).message()).hasValue(id);
        assertThat(Subject.of(AddressId.next()).message()).isEmpty();
    }

    @Test
    void isNothingThatIsUnknown() {
        assertThat(Subject.Kind.of("campaign")).isEmpty();
        assertThatThrownBy(() -> Subject.Kind.ADDRESS.subject("7")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Subject kept(Subject subject) {
        return Subject.Kind.of(subject.kind().value())
                .orElseThrow()
                .subject(subject.id().value().toString());
    }
}
