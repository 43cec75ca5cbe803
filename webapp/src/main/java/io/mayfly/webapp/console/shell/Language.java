package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages that the console speaks. The browser remembers, in a cookie, which a person has chosen; until then it is
 * the one that the browser asks for.
 */
enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    GERMAN(Locale.GERMAN, "Deutsch");

    private static final String COOKIE = "mayfly.language";
    private static final String CHOOSE = """
            document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'
              + (location.protocol === 'https:' ? '; secure' : '');
            location.reload();""";

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** What it is called by those who speak it. */
    String ownName() {
        return ownName;
    }

    boolean isSpokenTo(UI ui) {
        boolean german = ui.getLocale().getLanguage().equals(GERMAN.locale.getLanguage());
        return german == (this == GERMAN);
    }

    /** Speaks it from now on. */
    void choose(UI ui) {
        ui.getPage().executeJs(CHOOSE, COOKIE, locale.getLanguage());
    }

    /** In which language and of which country to speak to whoever sends this. */
    static Locale of(VaadinRequest request) {
        List<Locale> asked = Collections.list(request.getLocales());
        return chosen(request)
                .map(language -> asked.stream()
                        .filter(locale -> locale.getLanguage().equals(language.locale.getLanguage()))
                        .findFirst()
                        .orElse(language.locale))
                .orElse(request.getLocale());
    }

    private static Optional<Language> chosen(VaadinRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .flatMap(value -> Stream.of(values())
                        .filter(one -> one.locale.getLanguage().equals(value)))
                .findFirst();
    }
}
