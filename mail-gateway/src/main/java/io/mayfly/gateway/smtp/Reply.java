package io.mayfly.gateway.smtp;

import io.mayfly.mail.receiving.ReplyLine;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPResponse;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.HookReturnCode;

/** What a client is told: reply code (RFC 5321 §4.2), enhanced status code (RFC 3463) and a text that says what to do. */
public record Reply(String code, String status, String text) {

    public static final Reply TROUBLE = new Reply("451", "4.3.0", "Mail system trouble, try again later");
    public static final Reply BUSY = new Reply("451", "4.3.2", "Too busy at the moment, try again later");
    public static final Reply DISK_FULL = new Reply("452", "4.3.1", "Mail system storage is full, try again later");
    public static final Reply OUT_OF_MEMORY = new Reply("452", "4.3.1", "Too much mail in flight, try again later");
    public static final Reply RECIPIENTS_CHANGED =
            new Reply("451", "4.3.0", "A recipient changed meanwhile, try again");
    public static final Reply SHUTTING_DOWN = new Reply("421", "4.3.2", "Service is shutting down, try again later");
    public static final Reply TOO_MANY_CONNECTIONS = new Reply("421", "4.7.0", "Too many connections, try again later");
    public static final Reply IDLE = new Reply("421", "4.4.2", "Idle for too long, closing");
    public static final Reply CONTENT_TOO_SLOW = new Reply("421", "4.4.2", "Content took too long to arrive, closing");
    public static final Reply NO_MAIL = new Reply("421", "4.4.2", "Too long without a message, closing");
    public static final Reply NO_CONTENT = new Reply("421", "4.4.2", "Transaction took too long, closing");
    public static final Reply TOO_MANY_COMMANDS =
            new Reply("421", "4.7.0", "Too many commands without a message, closing");
    public static final Reply TOO_BIG = new Reply("552", "5.3.4", "Message is bigger than this system accepts");
    public static final Reply LINE_TOO_LONG = new Reply("554", "5.6.0", "A line of the content is too long");
    public static final Reply BARE_LF = new Reply("550", "5.5.2", "Bare <LF> in the content, lines end with <CR><LF>");
    public static final Reply COMMAND_TOO_LONG = new Reply("500", "5.5.2", "Command line is too long");
    public static final Reply UNKNOWN_COMMAND = new Reply("500", "5.5.2", "Command not recognised");
    public static final Reply PLAINTEXT_AFTER_STARTTLS =
            new Reply("501", "5.5.1", "Nothing may follow STARTTLS before the handshake, closing");
    public static final Reply SENDER_IS_GIVEN =
            new Reply("503", "5.5.1", "A transaction is under way, end it with DATA or RSET");
    public static final Reply BAD_PARAMETER = new Reply("501", "5.5.4", "Parameter has a wrong value");
    public static final Reply UNKNOWN_PARAMETER =
            new Reply("555", "5.5.4", "Parameter not recognised or not supported");
    public static final Reply SENDER_WITHOUT_DOMAIN = new Reply("553", "5.1.7", "Reverse-path needs a domain");
    public static final Reply MALFORMED_SENDER = new Reply("553", "5.1.7", "Reverse-path is malformed");
    public static final Reply NO_POSTMASTER =
            new Reply("450", "4.2.1", "There is no mailbox for the postmaster yet, try again later");
    public static final Reply MALFORMED_RECIPIENT = new Reply("553", "5.1.3", "Recipient address is malformed");

    /** As one line of text. */
    public String line() {
        return code + " " + status + " " + text;
    }

    /** As the use cases say it. */
    public static Reply of(ReplyLine line) {
        return new Reply(line.code(), line.status(), line.text());
    }

    /** Whether an answer says no, for now or for good (RFC 5321 §4.2.1). */
    public static boolean isRefusal(Response answer) {
        String code = answer.getRetCode();
        return code.startsWith("4") || code.startsWith("5");
    }

    /** As an answer that leaves the connection open. */
    public Response toResponse() {
        return new SMTPResponse(code, status + " " + text);
    }

    /** As an answer after which the connection is closed. */
    public Response toLastResponse() {
        SMTPResponse response = new SMTPResponse(code, status + " " + text);
        response.setEndSession(true);
        return response;
    }

    /** As a hook's refusal. */
    public HookResult toRefusal() {
        return refusal(code.startsWith("4") ? HookReturnCode.denySoft() : HookReturnCode.deny());
    }

    /** As a hook's refusal after which the connection is closed. */
    public HookResult toLastRefusal() {
        return refusal(HookReturnCode.disconnected(
                code.startsWith("4") ? HookReturnCode.Action.DENYSOFT : HookReturnCode.Action.DENY));
    }

    private HookResult refusal(HookReturnCode result) {
        return HookResult.builder()
                .hookReturnCode(result)
                .smtpReturnCode(code)
                .smtpDescription(status + " " + text)
                .build();
    }
}
