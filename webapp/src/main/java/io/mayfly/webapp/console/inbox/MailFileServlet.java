package io.mayfly.webapp.console.inbox;

import io.mayfly.kernel.Refusal;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.ReadMessage;
import io.mayfly.mail.message.content.Attachment;
import io.mayfly.mail.message.content.AttachmentNotFound;
import io.mayfly.webapp.door.PacedOutput;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Serves attachments at {@code /mail-file/{address}/{message}/{n}}, all of them at {@code …/all.zip} and the message as
 * received at {@code …/raw}, to be saved and not to be shown by the browser. Only pictures are shown when asked for with
 * {@code ?show=1}.
 */
@WebServlet("/" + MailLinks.FILE + "/*")
public class MailFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final transient ReadMessage readMessage;
    private final transient SignedInPerson person;

    @Inject
    public MailFileServlet(ReadMessage readMessage, SignedInPerson person) {
        this.readMessage = readMessage;
        this.person = person;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            MessageRequest wanted = MessageRequest.of(request, 3);
            boolean shown = "1".equals(request.getParameter(MailLinks.SHOW));
            try (OpenMessage message = wanted.open(readMessage, person.caller())) {
                switch (wanted.part()) {
                    case MailLinks.RAW -> sendRaw(response, message);
                    case MailLinks.ALL -> sendAll(response, message);
                    default -> sendAttachment(response, number(wanted.part()), message, shown);
                }
            }
        } catch (Refusal refusal) {
            MessageRequest.refuse(response, refusal);
        }
    }

    private static void sendRaw(HttpServletResponse response, OpenMessage message) throws IOException {
        describe(response, message.details().id() + ".eml");
        response.setContentLength(message.raw().length);
        message.keepRawOnly();
        new PacedOutput(response.getOutputStream()).write(message.raw());
    }

    private static void sendAll(HttpServletResponse response, OpenMessage message) throws IOException {
        describe(response, message.details().id() + ".zip");
        AttachmentsFile.write(message, new PacedOutput(response.getOutputStream()));
    }

    private static void sendAttachment(HttpServletResponse response, int number, OpenMessage message, boolean shown)
            throws IOException {
        Attachment attachment = message.content().attachment(number);
        describe(response, attachment.name());
        if (shown && Pictures.isOne(attachment)) {
            response.setHeader("Content-Disposition", "inline");
            response.setContentType(attachment.mediaType());
        }
        response.setContentLength(attachment.size());
        message.keepRawOnly();
        message.writeAttachment(number, new PacedOutput(response.getOutputStream()));
    }

    private static int number(String part) {
        if (!NUMBER.matcher(part).matches()) {
            throw new AttachmentNotFound(0);
        }
        return Integer.parseInt(part);
    }

    private static void describe(HttpServletResponse response, String name) {
        MessageRequest.keepPrivate(response);
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Disposition", SafeFileName.of(name).disposition());
        response.setContentType("application/octet-stream");
    }
}
