package io.mayfly.webapp.door;

/** The page that says something where the console may not be there: in its look, whole by itself, in English and German. */
public final class PlainPage {
    /** Title, heading, what to do in English and German, the way on, what the way is called, and a note. */
    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s · Mayfly</title>
            <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
            <style>
            :root { --ground: #f7f7f8; --raised: #fff; --line: rgba(24, 24, 27, 0.1); --words: #27272a; --quiet: #5a5a63;
              --accent: #0d766e; --on-accent: #fff; }
            @media (prefers-color-scheme: dark) { :root { --ground: #111113; --raised: #1d1d20;
              --line: rgba(244, 244, 246, 0.11); --words: #e4e4e7; --quiet: #a9a9b3; --accent: #3bb8ab;
              --on-accent: #06201d; } }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground);
              color: var(--words); font: 14px/1.5 system-ui, sans-serif; }
            main { box-sizing: border-box; width: min(30rem, 100vw - 24px); padding: 32px; background: var(--raised);
              border: 1px solid var(--line); border-radius: 10px; }
            h1 { margin: 0 0 12px; font-size: 1.375rem; line-height: 1.3; }
            p { margin: 0 0 12px; } p[lang], .note { color: var(--quiet); } .note { font-size: 0.8125rem; overflow-wrap: anywhere; }
            a { display: inline-block; margin-top: 8px; padding: 8px 16px; border-radius: 6px; background: var(--accent);
              color: var(--on-accent); font-weight: 550; text-decoration: none; }
            a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
            </style></head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p lang="de">%3$s</p>%6$s<p><a href="%4$s">%5$s</a></p></main></body></html>
            """;

    private PlainPage() {}

    /**
     * A page that leads on.
     *
     * @param words what to do, in English
     * @param german the same in German, with what the title says
     * @param href the way on
     * @param way what that is called
     */
    public static String of(String title, String words, String german, String href, String way) {
        return FRAME.formatted(title, words, german, href, way, "");
    }

    /**
     * A page that leads to the console, for somebody whose request failed.
     *
     * @param requestId by which the operator finds what happened
     */
    public static String ofFailure(String title, String words, String german, String requestId) {
        String note = "<p class=\"note\">Request · Anfrage <code>" + requestId + "</code></p>";
        return FRAME.formatted(title, words, german, "/", "To the console · Zur Konsole", note);
    }
}
