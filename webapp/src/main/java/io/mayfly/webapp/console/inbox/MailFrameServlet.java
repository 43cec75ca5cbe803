package io.mayfly.webapp.console.inbox;

import io.mayfly.kernel.Refusal;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.ReadMessage;
import io.mayfly.mail.message.content.SanitizedHtml;
import io.mayfly.mail.message.content.SanitizedHtml.RemoteImages;
import io.mayfly.webapp.door.FetchMetadata;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Serves the HTML of a message at {@code /mail-frame/{address}/{message}?images=0|1} for the frame that shows it: made
 * harmless before, and then allowed nothing by the browser either. Never as a page of its own; remote images only where the
 * browser says that it is for a frame.
 */
@WebServlet("/" + MailLinks.FRAME + "/*")
public class MailFrameServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
            + "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; img-src data:";
    private static final String PAGE = """
        <!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title></title><base target="_blank"><style>
        body { font: 14px/1.5 system-ui, sans-serif; margin: 0; color: #18181b; background: #fff;
          overflow-wrap: break-word }
        .mf-mail-body { box-sizing: border-box; min-height: calc(100vh - 32px); margin: 16px 20px }
        img { max-width: 100% } pre { white-space: pre-wrap }
        </style></head><body>\
        """;

    private final transient ReadMessage readMessage;
    private final transient SignedInPerson person;

    @Inject
    public MailFrameServlet(ReadMessage readMessage, SignedInPerson person) {
        this.readMessage = readMessage;
        this.person = person;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (FetchMetadata.isForWindow(request)) {
            // A link in a mail leads here: what a stranger wrote must not fill a window under our address.
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        boolean images = "1".equals(request.getParameter("images")) && FetchMetadata.isForFrame(request);
        try (OpenMessage message = MessageRequest.of(request, 2).open(readMessage, person.caller())) {
            MessageRequest.keepPrivate(response);
            response.setHeader("Content-Security-Policy", images ? POLICY + " https: http:" : POLICY);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            String html = SanitizedHtml.of(message.content(), images ? RemoteImages.SHOWN : RemoteImages.BLOCKED)
                    .html();
            response.getWriter().write(PAGE + html + "</body></html>");
        } catch (Refusal refusal) {
            MessageRequest.refuse(response, refusal);
        }
    }
}
