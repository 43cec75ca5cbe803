package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/**
 * The page that the console runs in, with theme and navigation set before anything is painted.
 */
@Viewport("width=device-width, initial-scale=1")
public class ConsoleShell implements AppShellConfigurator {
    private static final String THEME = """
            window.mayflyTheme = () => {
              const choice = localStorage.getItem('mayfly.theme');
              const dark = choice === 'dark'
                || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
              document.documentElement.setAttribute('theme', dark ? 'dark' : 'light');
              window.dispatchEvent(new Event('mayfly-theme'));
            };
            window.mayflyTheme();
            window.mayflyNavigation = () => {
              const icons = localStorage.getItem('mayfly.navigation') === 'icons';
              document.documentElement.classList.toggle('mf-icons-only', icons);
            };
            window.mayflyNavigation();
            """;

    @Override
    public void configurePage(AppShellSettings page) {
        page.addInlineWithContents(Inline.Position.PREPEND, THEME, Inline.Wrapping.JAVASCRIPT);
    }
}
