package io.mayfly.e2e.story;

import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A story in the browser: one browser for all of it, and for each part somebody who comes with an empty profile. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(BrowserStory.LastSight.class)
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

    /** Keeps what the page of a story that fails shows, as nobody looks on. */
    static final class LastSight implements AfterTestExecutionCallback {
        @Override
        public void afterTestExecution(ExtensionContext test) {
            if (test.getExecutionException().isPresent()
                    && test.getRequiredTestInstance() instanceof BrowserStory story) {
                story.visit.keepSight(test.getRequiredTestClass().getSimpleName() + "."
                        + test.getRequiredTestMethod().getName());
            }
        }
    }
}
