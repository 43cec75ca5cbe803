package io.mayfly.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Faults faults = new Faults();

    private static Invalid wrong(String field) {
        return new Invalid(field, field + " is wrong");
    }

    private List<String> told() {
        return pointers(catchThrowableOfType(Invalid.class, faults::throwIfAny));
    }

    private static List<String> pointers(Invalid invalid) {
        return invalid.all().stream().map(each -> each.pointer().orElseThrow()).toList();
    }

    @Test
    void givesWhatWasReadWhenNothingIsWrong() {
        Supplier<String> read = faults.read(() -> "value");

        assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
        assertThat(read.get()).isEqualTo("value");
    }

    @Test
    void tellsAllThatIsWrongAsTheFirstWithTheOthers() {
        Supplier<String> bad = faults.read(() -> {
            throw wrong("name");
        });
        faults.check(() -> {
            throw wrong("life");
        });

        assertThatThrownBy(faults::throwIfAny).hasMessage("name is wrong");
        assertThat(told()).containsExactly("/name", "/life");
        assertThatThrownBy(bad::get).hasMessage("name is wrong");
    }

    @Test
    void tellsOfAFieldWhatWasFoundFirst() {
        faults.note(new Invalid("name", "missing"));
        faults.note(new Invalid("name", "too short"));

        assertThat(told()).containsExactly("/name");
        assertThatThrownBy(faults::throwIfAny).hasMessage("missing");
    }

    @Test
    void takesInWhatOthersHaveGathered() {
        Faults within = new Faults();
        within.note(wrong("a"));
        within.note(wrong("b"));

        faults.check(within::throwIfAny);
        faults.note(wrong("c"));

        assertThat(told()).containsExactly("/a", "/b", "/c");
    }

    @Test
    void letsThroughWhatIsNoFaultOfAField() {
        assertThatThrownBy(() -> faults.check(() -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsTwentyAtMost() {
        for (int i = 0; i < 1_000; i++) {
            faults.note(wrong("labels").at(i));
        }

        assertThat(told()).hasSize(Faults.MOST).startsWith("/labels/0").endsWith("/labels/19");
    }

    @Test
    void pointsIntoListsAndByNamesThatAreEscaped() {
        assertThat(wrong("labels").at(3).pointer()).contains("/labels/3");
        assertThat(wrong("labels").at(3).field()).isEqualTo("/labels");
        assertThat(wrong("metadata").at("a/b~c").pointer()).contains("/metadata/a~1b~0c");
        assertThat(wrong("a/b~c").pointer()).contains("/a~1b~0c");
        assertThat(wrong("").pointer()).contains("");
        assertThat(wrong("").field()).isEmpty();
    }

    @Test
    void callsAFieldAsItWasSent() {
        faults.note(wrong("domain").at(1));
        faults.note(wrong("domains"));

        Invalid told = catchThrowableOfType(
                Invalid.class,
                () -> Faults.renaming("domain", "name", () -> {
                    faults.throwIfAny();
                    return "";
                }));

        assertThat(pointers(told)).containsExactly("/name/1", "/domains");
        assertThat(told.detail()).isEqualTo("domain is wrong");
    }
}
