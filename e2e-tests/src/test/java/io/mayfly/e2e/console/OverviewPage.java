package io.mayfly.e2e.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The overview of the console: its figures, what needs somebody, and the first steps. */
public final class OverviewPage {
    private final Page page;

    OverviewPage(Page page) {
        this.page = page;
    }

    /** A figure, which leads to its list. */
    public Locator figure(String name) {
        return page.locator("a.mf-figure").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The number that a figure shows. */
    public Locator value(String name) {
        return figure(name).locator(".mf-figure-value");
    }

    /** How a figure has changed since the day before. */
    public Locator trend(String name) {
        return figure(name).locator(".mf-figure-trend");
    }

    /** The sentences about what needs somebody, each a link. */
    public Locator needs() {
        return page.locator(".mf-needs li a");
    }

    public Locator need(String words) {
        return needs().filter(new Locator.FilterOptions().setHasText(words));
    }

    /** How many came within the last minute. */
    public Locator lastMinute() {
        return page.locator("mf-last-minute strong");
    }

    /** The panel of the last minute, bars and words. */
    public Locator minute() {
        return page.locator("mf-last-minute");
    }

    /** The panel of first steps. */
    public Locator steps() {
        return page.locator(".mf-steps");
    }

    /** A first step that is done, or isn't. */
    public Locator step(String name, boolean done) {
        return steps().locator(done ? "li.done" : "li:not(.done)").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Where all links of the view lead to. */
    public List<String> ways() {
        return page.locator(".mf-view a[href]").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }
}
