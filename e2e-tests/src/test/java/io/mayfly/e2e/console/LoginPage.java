package io.mayfly.e2e.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Keycloak's pages, where one says who one is. */
public final class LoginPage {
    private final Page page;

    LoginPage(Page page) {
        this.page = page;
    }

    /** The field that asks for the name. */
    public Locator username() {
        return page.locator("#username");
    }

    /** What sends the form. */
    public Locator button() {
        return page.locator("#kc-login");
    }

    /** With organizations the login has two steps: first the name, then the password. */
    void signIn(String name, String password) {
        username().fill(name);
        if (!page.locator("#password").isVisible()) {
            button().click();
        }
        page.locator("#password").fill(password);
        button().click();
    }

    /** Has a new password instead of one that is good for once. */
    void choosePassword(String chosen) {
        page.locator("#password-new").fill(chosen);
        page.locator("#password-confirm").fill(chosen);
        page.locator("#password-confirm").press("Enter");
    }
}
