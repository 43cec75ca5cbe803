package io.mayfly.e2e.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** The dialog that shows the pages of a PDF. */
public final class PdfDialog {
    private final Page page;

    PdfDialog(Page page) {
        this.page = page;
    }

    public Locator pages() {
        return page.locator(".mf-pdf-pages");
    }

    /** The text that lies over the pages, as screen readers have it. */
    public Locator text(String words) {
        return page.locator(".mf-pdf-text").getByText(words);
    }

    /** The pages that are drawn. */
    public Locator drawn() {
        return page.locator(".mf-pdf-page > canvas");
    }

    public Locator bar() {
        return page.locator(".mf-pdf-bar");
    }

    /** What is said in place of pages. */
    public Locator told() {
        return page.locator("mf-pdf > .mf-pdf-told");
    }

    /** How many dots of the first page that is drawn are not white. */
    public int inkOfFirstPage() {
        return ((Number) drawn().first().evaluate("""
                canvas => {
                  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                  let ink = 0;
                  for (let i = 0; i < data.length; i += 4) if (data[i] < 128) ink++;
                  return ink;
                }""")).intValue();
    }

    public void scrollToTheEnd() {
        pages().evaluate("pages => { pages.scrollTop = pages.scrollHeight; }");
    }

    /** Clicks into the middle of what is shown. */
    public void clickIntoAPage() {
        BoundingBox box = pages().boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    }

    /** How many windows this browser has. */
    public int windows() {
        return page.context().pages().size();
    }
}
