package io.mayfly.webapp.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class FetchMetadataTest {
    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Test
    void tellsWhereSomebodyGoesFromWhatAScriptFetches() {
        assertThat(FetchMetadata.isForWindow(request("navigate", "document"))).isTrue();
        assertThat(FetchMetadata.isForPage(request("navigate", "iframe"))).isTrue();
        assertThat(FetchMetadata.isForWindow(request("navigate", "iframe"))).isFalse();
        assertThat(FetchMetadata.isForWindow(request("cors", "empty"))).isFalse();
    }

    @Test
    void takesAnOldBrowserAtWhatItWouldRead() {
        assertThat(FetchMetadata.isForWindow(
                        FakeRequest.to("/").withHeader("Accept", PAGE).asRequest()))
                .isTrue();
        assertThat(FetchMetadata.isForWindow(
                        FakeRequest.to("/").withHeader("Accept", "*/*").asRequest()))
                .isFalse();
        assertThat(FetchMetadata.isForPage(FakeRequest.to("/").asRequest())).isFalse();
    }

    private static HttpServletRequest request(String mode, String destination) {
        return FakeRequest.to("/")
                .withHeader("Sec-Fetch-Mode", mode)
                .withHeader("Sec-Fetch-Dest", destination)
                .withHeader("Accept", PAGE)
                .asRequest();
    }
}
