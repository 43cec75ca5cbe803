package io.mayfly.webapp.api.message;

import io.mayfly.mail.message.DeleteMessage;
import io.mayfly.mail.message.MarkMessageRead;
import io.mayfly.mail.message.MarkMessageUnread;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.content.Attachment;
import io.mayfly.mail.message.content.Content;
import io.mayfly.mail.message.content.SanitizedHtml;
import io.mayfly.mail.message.content.SanitizedHtml.RemoteImages;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.webapp.api.http.Listed;
import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.door.PacedOutput;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** One message of an address, by its id or as {@code latest}. Reading it here doesn't mark it as read. */
@Path("temp-emails/{address}/messages/{message}")
public class MessageResource {
    /** Whoever opens a part of a foreign message in a browser gets no more of it than to look. */
    private static final String HARMLESS =
            "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'";

    @Inject
    private DeleteMessage deleteMessage;

    @Inject
    private MarkMessageRead markMessageRead;

    @Inject
    private MarkMessageUnread markMessageUnread;

    @Inject
    private CurrentReading reading;

    @Inject
    private CurrentCaller current;

    @Inject
    private Settings settings;

    @Inject
    private OpenedMessages opened;

    @PathParam("address")
    private String address;

    @PathParam("message")
    private String message;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ShownMessage.Open one() {
        OpenMessage open = open();
        ShownMessage.Open shown = opened.shown(open);
        reading.keepsExcerptsOf(open);
        return shown;
    }

    /** Destroys the message. */
    @DELETE
    public void delete() {
        deleteMessage.delete(current.caller(), new AddressReference(address), new MessageReference(message));
    }

    /** Marks the message as read. */
    @POST
    @Path("read")
    public void markRead() {
        markMessageRead.mark(current.caller(), new AddressReference(address), new MessageReference(message));
    }

    /** Marks the message as unread again. */
    @POST
    @Path("unread")
    public void markUnread() {
        markMessageUnread.mark(current.caller(), new AddressReference(address), new MessageReference(message));
    }

    /** The plain text; of a message that has HTML only, the text of that. */
    @GET
    @Path("text")
    @Produces("text/plain;charset=UTF-8")
    public StreamingOutput text() {
        OpenMessage open = open();
        return out -> {
            Writer writer = new OutputStreamWriter(new PacedOutput(out), StandardCharsets.UTF_8);
            open.texts().writeReadableText(writer);
            writer.flush();
        };
    }

    /**
     * The HTML made harmless, without images from outside; empty when the message has none. It is made from the first
     * 1,048,576 characters of what was sent.
     */
    @GET
    @Path("html")
    @Produces("text/html;charset=UTF-8")
    public Response html() {
        return Response.ok(
                        SanitizedHtml.of(open().content(), RemoteImages.BLOCKED).html())
                .header("Content-Security-Policy", HARMLESS)
                .build();
    }

    /** Exactly the bytes that were received after DATA. */
    @GET
    @Path("raw")
    @Produces("message/rfc822")
    public Response raw() {
        OpenMessage open = open();
        open.keepRawOnly();
        StreamingOutput body = out -> new PacedOutput(out).write(open.raw());
        return Response.ok(body)
                .header("Content-Length", open.raw().length)
                .header("Content-Security-Policy", HARMLESS)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + open.details().id() + ".eml\"")
                .build();
    }

    /** Up to 10,000 header fields and 1 MiB of header in order, unfolded and decoded unless too long for that. */
    @GET
    @Path("headers")
    @Produces(MediaType.APPLICATION_JSON)
    public Listed<Content.Header> headers() {
        return Listed.all(open().headers());
    }

    @GET
    @Path("attachments")
    @Produces(MediaType.APPLICATION_JSON)
    public Listed<ShownAttachment> attachments() {
        return Listed.all(ShownAttachment.of(open(), settings));
    }

    /** The bytes of an attachment, decoded; always offered as a download. */
    @GET
    @Path("attachments/{n}")
    public Response attachment(@PathParam("n") String number) {
        OpenMessage open = open();
        int n = AttachmentHeaders.number(number);
        Attachment attachment = open.content().attachment(n);
        open.keepRawOnly();
        StreamingOutput body = out -> open.writeAttachment(n, new PacedOutput(out));
        return Response.ok(body)
                .header("Content-Length", attachment.size())
                .header("Content-Type", AttachmentHeaders.type(attachment))
                .header("Content-Disposition", AttachmentHeaders.disposition(attachment))
                .header("Content-Security-Policy", HARMLESS)
                .build();
    }

    private OpenMessage open() {
        return reading.open(address, message);
    }
}
