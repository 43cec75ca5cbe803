package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.mayfly.webapp.door.ConsolePaths;
import io.mayfly.webapp.door.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Tells Vaadin what to say when a session is over, the connection is lost, or something fails. */
@ApplicationScoped
class ConsoleStart {
    private static final SecureRandom RANDOM = new SecureRandom();

    void prepare(@Observes ServiceInitEvent event) {
        VaadinService service = event.getSource();
        service.setSystemMessagesProvider(info -> messages(service, info.getLocale()));
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(new FailureHandler()));
        service.addUIInitListener(init -> prepare(init.getUI()));
        event.addIndexHtmlRequestListener(page -> {
            page.getDocument()
                    .child(0)
                    .attr("lang", VaadinSession.getCurrent().getLocale().getLanguage());
            vouchForScripts(page);
        });
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
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("connection.gone"));
    }

    private static SystemMessages messages(VaadinService service, Locale locale) {
        I18NProvider words = service.getInstantiator().getI18NProvider();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // A page whose session is over goes where that is said, whether it hears of it in time or finds out by itself.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL(ConsolePaths.SIGNED_OUT);
        messages.setInternalErrorCaption(words.getTranslation("failure.title", locale));
        messages.setInternalErrorMessage(words.getTranslation("failure.reload", locale));
        return messages;
    }
}
