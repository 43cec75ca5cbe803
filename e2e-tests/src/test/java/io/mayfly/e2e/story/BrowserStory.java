package io.mayfly.e2e.story;

import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A story in the browser: one browser for all of it, and for each part somebody who comes with an empty profile. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // the browser is there from before the first test until after the last
abstract class BrowserStory {
    WebBrowser browser;
    Visit visit;

    @BeforeAll
    void startBrowser() {
        browser = new WebBrowser();
    }

    @AfterAll
    void stopBrowser() {
        browser.close();
    }

    @BeforeEach
    void arrive() {
        visit = browser.newVisit(Stage.endpoints().console());
    }

    @AfterEach
    void leave() {
        visit.close();
    }
}
