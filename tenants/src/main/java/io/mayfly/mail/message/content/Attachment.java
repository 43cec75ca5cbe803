package io.mayfly.mail.message.content;

import java.util.Optional;

/**
 * A part of a message that is neither its text nor its HTML.
 *
 * @param name the file name, without any path, made up when the sender gave none
 * @param mediaType such as {@code application/pdf}, lower-case
 * @param contentId by which HTML refers to it (RFC 2392), without brackets
 * @param bytes decoded
 */
public record Attachment(String name, String mediaType, Optional<String> contentId, byte[] bytes) {}
