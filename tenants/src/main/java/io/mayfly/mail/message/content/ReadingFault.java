package io.mayfly.mail.message.content;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours or of a parser that a message has found. Where it is gets logged, without a word of the message. */
final class ReadingFault {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingFault.class);

    private ReadingFault() {}

    static void note(Throwable fault) {
        StackTraceElement[] stack = fault.getStackTrace();
        LOG.warn(
                "A message was read in part only: {} at {}",
                fault.getClass().getName(),
                stack.length == 0 ? "an unknown place" : stack[0]);
    }
}
