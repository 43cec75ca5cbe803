package io.mayfly.mail.message;

import io.mayfly.mail.message.content.Content;

/** A message with its content: what lists show, the raw bytes as received after DATA, and these parsed. */
public record OpenMessage(MessageDetails details, byte[] raw, Content content) {}
