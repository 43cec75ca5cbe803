package io.mayfly.webapp.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.webapp.door.Assets.Asset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void haveTheSameContentCompressed() throws IOException {
        Asset asset = Asset.of("/css/a.css", bytes("body { color: red }".repeat(100)));

        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(asset.compressed()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(asset.plain());
        }
        assertThat(asset.compressed().length).isLessThan(asset.plain().length / 10);
    }

    @Test
    void haveAnotherVersionWithAnotherContentOnly() {
        Asset asset = Asset.of("/js/a.js", bytes("1"));

        assertThat(Asset.of("/js/a.js", bytes("1")).version()).isEqualTo(asset.version());
        assertThat(Asset.of("/js/a.js", bytes("2")).version()).isNotEqualTo(asset.version());
    }

    @Test
    void sayWhatTheyAre() {
        assertThat(Asset.of("/js/a.js", bytes("")).type()).startsWith("text/javascript");
        assertThat(Asset.of("/css/a.css", bytes("")).type()).startsWith("text/css");
        assertThat(Asset.of("/img/a.svg", bytes("")).type()).isEqualTo("image/svg+xml");
        assertThat(Asset.of("/img/a.unknown", bytes("")).type()).isEqualTo("application/octet-stream");
    }
}
