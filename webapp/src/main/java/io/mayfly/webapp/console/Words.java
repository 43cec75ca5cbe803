package io.mayfly.webapp.console;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the console says, in English and German; other people read English. Each feature's words lie in a bundle of its
 * own package.
 */
@VaadinServiceEnabled
@VaadinServiceScoped
class Words implements I18NProvider {
    static final List<String> FEATURES = List.of(
            "component", "shell", "overview", "address", "inbox", "domain", "policy", "member", "apikey", "audit");
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Map<String, String> english = all(Locale.ROOT);
    private final Map<String, String> german = all(Locale.GERMAN);

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        Map<String, String> words = locale.getLanguage().equals("de") ? german : english;
        return Optional.ofNullable(words.get(key))
                .map(pattern -> values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values))
                .orElse(key);
    }

    /** The words of all features; no two may say something under the same key. */
    private static Map<String, String> all(Locale language) {
        return FEATURES.stream()
                .map(feature -> bundle(feature, language))
                .flatMap(Words::entries)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, String>> entries(ResourceBundle bundle) {
        return bundle.keySet().stream().map(key -> Map.entry(key, bundle.getString(key)));
    }

    static ResourceBundle bundle(String feature, Locale language) {
        return ResourceBundle.getBundle(
                "io.mayfly.webapp.console." + feature + ".words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
