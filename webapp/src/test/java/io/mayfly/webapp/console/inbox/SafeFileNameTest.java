package io.mayfly.webapp.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFileNameTest {
    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\x\\evil.exe, evil.exe",
        ".bashrc, bashrc",
        "..., attachment",
        "'', attachment",
        "a:b?.txt, a_b_.txt",
        "trailing. , trailing",
        "Grüße 2026.pdf, Grüße 2026.pdf"
    })
    void keepsOnlyTheHarmlessPartOfAName(String given, String safe) {
        assertThat(SafeFileName.of(given).value()).isEqualTo(safe);
    }

    @Test
    void takesOutWhatSteersAHeaderOrTheEye() {
        assertThat(SafeFileName.of("a\r\nSet-Cookie: x\u202Efdp.exe").value()).isEqualTo("aSet-Cookie_ xfdp.exe");
    }

    @Test
    void keepsTheEndingOfALongName() {
        assertThat(SafeFileName.of("x".repeat(300) + ".tar.gz").value())
                .hasSize(120)
                .endsWith(".gz");
    }

    @Test
    void sendsTheNameInBothForms() {
        assertThat(SafeFileName.of("Grüße \"1\".pdf").disposition())
                .isEqualTo("attachment; filename=\"Gr__e _1_.pdf\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20_1_.pdf");
    }
}
