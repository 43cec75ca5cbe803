package io.mayfly.webapp.console;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the console says, in English and German; other people read English. */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Words implements I18NProvider {
    static final String BUNDLE = "io.mayfly.webapp.console.words";
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        ResourceBundle bundle = bundle(locale);
        if (!bundle.containsKey(key)) {
            return key;
        }
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    static ResourceBundle bundle(Locale locale) {
        Locale known = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ROOT;
        return ResourceBundle.getBundle(
                BUNDLE, known, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
