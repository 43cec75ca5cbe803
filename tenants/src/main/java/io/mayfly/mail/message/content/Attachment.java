package io.mayfly.mail.message.content;

import java.util.Optional;

/**
 * A part of a message that is neither its text nor its HTML. Its bytes are decoded again when somebody wants them, but for
 * the images that its HTML may show.
 *
 * @param name the file name, without any path, made up when the sender gave none
 * @param mediaType such as {@code application/pdf}, lower-case
 * @param contentId by which HTML refers to it (RFC 2392), without brackets
 * @param size in bytes, decoded
 * @param image its bytes, when it is an image that HTML can refer to and not too big for that
 * @param pdf whether its bytes begin as a PDF does, whatever its name and type say
 */
public record Attachment(
        String name, String mediaType, Optional<String> contentId, int size, Optional<byte[]> image, boolean pdf) {}
