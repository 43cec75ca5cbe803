package io.mayfly.webapp.api.http;

import io.mayfly.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every type of problem that the API answers, with its page under {@code /problems/}. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "Malformed request", "The request can't be understood. Correct it before you repeat it."),
    UNAUTHENTICATED(401, "No or bad credential", "Send a good API key or token; make a new key if yours has expired."),
    PERMISSION_DENIED(
            403, "Permission denied", "Your roles don't include this. An owner of your organisation can act."),
    NO_MEMBERSHIP(403, "No membership", "You are no member of this organisation. One of its owners can add you."),
    FOREIGN_NETWORK(
            403, "Foreign network", "This API key is for other networks. Call from one of them, or make another key."),
    NOT_SIGNED_IN(403, "Not signed in", "Your console session is over. Sign in again."),
    NOT_FOUND(404, "Not found", "There is nothing at this path. The API's description is at /openapi."),
    ADDRESS_NOT_FOUND(404, "Address not found", "Your organisation has no such temp address."),
    MESSAGE_NOT_FOUND(404, "Message not found", "The address holds no such message (any more)."),
    ATTACHMENT_NOT_FOUND(
            404, "Attachment not found", "The message has no attachment of this number; they count from 1."),
    API_KEY_NOT_FOUND(404, "API key not found", "There is no such API key that you may see."),
    DOMAIN_NOT_FOUND(404, "Mail domain not found", "Your organisation has no such mail domain."),
    MEMBER_NOT_FOUND(404, "Member not found", "The organisation has no such member."),
    TENANT_NOT_FOUND(404, "Organisation not found", "This installation has no such organisation."),
    METHOD_NOT_ALLOWED(
            405, "Method not allowed", "This path doesn't know the method; the header Allow names those it knows."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The answer can't be had in the media type you accept."),
    TOO_SLOW(408, "Too slow", "A request's body must come within 8 seconds. Send it again."),
    ADDRESS_ENDED(409, "Address has ended", "The address has expired or was deleted. Create a new one."),
    ADDRESS_TAKEN(
            409, "Address is taken", "The address exists, or ended a short while ago. Choose another local-part."),
    DOMAIN_TAKEN(409, "Mail domain is taken", "The domain is verified for another organisation."),
    DOMAIN_IN_USE(409, "Mail domain is in use", "Wait until its addresses have ended, or let them end with it."),
    DOMAIN_PAUSED(
            409,
            "Mail domain is paused",
            "Its mail goes elsewhere. Have its MX record lead here, or use another domain."),
    TOO_MANY_DOMAINS(409, "Too many mail domains", "Remove a mail domain that you don't need any more."),
    TENANT_IN_USE(
            409, "Organisation is in use", "Its addresses must have ended first, or be ended with their domains."),
    KEY_REPLACED(409, "Key replaced", "This API key has a successor already. Replace that one, or make a new key."),
    LAST_OWNER(409, "Only owner", "An organisation keeps one owner. The operator can add another one first."),
    OWN_MEMBERSHIP(409, "Own membership", "Nobody removes themself by accident. To leave, DELETE /api/members/me."),
    ALREADY_EXISTS(409, "Exists already", "Something of this name exists already."),
    STALE(412, "Changed meanwhile", "It has changed since you read it. Read it again and repeat your change."),
    TOO_LARGE(413, "Too large", "A request's body has at most 65536 bytes."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send the body as application/json."),
    INVALID_FIELD(422, "Invalid field", "A field is not acceptable; \"errors\" says which and why."),
    QUOTA_EXCEEDED(429, "Quota exceeded", "You have used up a limit. Retry-After says when to try again."),
    INTERNAL_ERROR(500, "Internal error", "Something failed here. Give the request's id to the operator."),
    UNAVAILABLE(503, "Temporarily unavailable", "A part of the system is down. Retry-After says when to try again."),
    READING_BUSY(
            503,
            "Too many big messages open",
            "Other big messages are being read. Retry-After says when to try again."),
    LOOKS_BUSY(503, "Too many looks at DNS", "Other domains are being looked at. Retry-After says when to try again.");

    private final int status;
    private final String title;
    private final String advice;

    ProblemType(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The type of an expected refusal. */
    public static ProblemType of(Refusal refusal) {
        return named(refusal.type()).orElseGet(() -> switch (refusal.kind()) {
            case INVALID -> INVALID_FIELD;
            case FORBIDDEN -> PERMISSION_DENIED;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> ALREADY_EXISTS;
            case STALE -> STALE;
            case TOO_MANY -> QUOTA_EXCEEDED;
            case BUSY -> UNAVAILABLE;
        });
    }

    static Optional<ProblemType> named(String slug) {
        return Stream.of(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The path of its page, which is its {@code type} in answers. */
    public String path() {
        return "/problems/" + slug();
    }

    public int status() {
        return status;
    }

    /** Where the API's reference speaks of it. */
    public String anchor() {
        return "problem-" + slug();
    }

    /** A problem of this type as it could be answered. */
    public Problem sample() {
        List<Problem.FieldError> errors = this == INVALID_FIELD
                ? List.of(
                        new Problem.FieldError(
                                "/expiresIn", "expiresIn must be a duration like PT1H, 90s, 5m, 1h or 7d"),
                        new Problem.FieldError("/labels/3", "A label has 1 to 50 characters, without commas"))
                : List.of();
        return new Problem(path(), title, status, advice, "018d2b72-5555-7666-8777-888899990000", errors);
    }

    public String title() {
        return title;
    }

    /** What to do about it, in general. */
    public String advice() {
        return advice;
    }
}
