package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.mayfly.webapp.door.Assets;
import io.mayfly.webapp.door.ConsolePaths;
import io.mayfly.webapp.door.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;

/** Tells Vaadin what to say when a session is over, the connection is lost, or something fails. */
@ApplicationScoped
class ConsoleStart {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** How often a page asks for what has changed: an update of a view comes within two seconds of what it tells. */
    private static final int ASKING_MILLIS = 700;

    @Inject
    private Assets assets;

    @Inject
    private Clock clock;

    void prepare(@Observes ServiceInitEvent event) {
        VaadinService service = event.getSource();
        service.setSystemMessagesProvider(info -> messages(service, info.getLocale()));
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(new FailureHandler()));
        service.addUIInitListener(init -> prepare(init.getUI()));
        event.addRequestHandler(new PageRequests(clock));
        event.addIndexHtmlRequestListener(page -> {
            // Else a browser that is started again shows it out of what it keeps, though nobody is signed in any more.
            page.getVaadinResponse().setHeader("Cache-Control", "no-store");
            Locale locale = Language.of(page.getVaadinRequest());
            page.getDocument().child(0).attr("lang", locale.getLanguage());
            link(page.getDocument().head());
            vouchForScripts(page);
        });
    }

    /** What is ours, by links that browsers keep: the scripts run before Vaadin's, and none waits for another. */
    private void link(Element head) {
        Element base = Objects.requireNonNull(head.selectFirst("base"));
        for (String script : List.of("js/frame.js", "js/list.js", "js/mayfly.js")) {
            base.after(new Element("script").attr("src", assets.link(script)).attr("defer", true));
        }
        head.appendElement("link").attr("rel", "stylesheet").attr("href", assets.link("css/mayfly.css"));
        head.appendElement("link").attr("rel", "icon").attr("href", assets.link("img/mayfly.svg"));
    }

    /** The scripts that stand in the page itself run because of this only, so that those slipped into it don't. */
    private static void vouchForScripts(IndexHtmlResponse page) {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(SecurityHeaders.POLICY, SecurityHeaders.consoleWith(nonce));
    }

    private static void prepare(UI ui) {
        ui.setLocale(Language.of(VaadinRequest.getCurrent()));
        ui.setPollInterval(ASKING_MILLIS);
        ui.getPage()
                .executeJs(
                        "window.mayfly.words = { all: $0, row: $1, sort: $2, more: $3 }",
                        ui.getTranslation("rows.choose.all"),
                        ui.getTranslation("rows.choose"),
                        ui.getTranslation("rows.sort"),
                        ui.getTranslation("menu.more"));
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("connection.gone"));
    }

    private static SystemMessages messages(VaadinService service, Locale locale) {
        I18NProvider words = service.getInstantiator().getI18NProvider();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // A page whose session is over goes where that is said as soon as it asks for anything.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL(ConsolePaths.SIGNED_OUT);
        messages.setInternalErrorCaption(words.getTranslation("failure.title", locale));
        messages.setInternalErrorMessage(words.getTranslation("failure.reload", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(words.getTranslation("cookies.title", locale));
        messages.setCookiesDisabledMessage(words.getTranslation("cookies.words", locale));
        return messages;
    }
}
