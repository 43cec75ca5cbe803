package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.smtp.Reply;
import io.netty.buffer.ByteBuf;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a client sends after DATA, up to the lone dot, with the dots of RFC 5321 §4.5.2 unstuffed.
 * Once something is wrong with the content it is only read on to its end, so that there is one reply to one DATA;
 * only a bare LF ends it at once, because such a client may never send the real end. Not safe for several threads.
 */
final class ContentCollector {

    private static final byte CR = '\r';
    private static final byte LF = '\n';
    private static final byte DOT = '.';

    private enum At {
        LINE_START,
        DOT,
        DOT_CR,
        WITHIN_LINE,
        END
    }

    private final ContentLimits limits;
    private final ContentBuffer buffer;
    private long lineLength;
    private boolean afterCr;
    private At at = At.LINE_START;
    private @Nullable Reply refusal;

    ContentCollector(ContentBudget budget, ContentLimits limits) {
        this.limits = limits;
        this.buffer = new ContentBuffer(budget, limits.message());
    }

    /** Reads on; true when the content has come to its end, and then what follows it is left in the buffer. */
    boolean read(ByteBuf in) {
        while (in.isReadable() && at != At.END) {
            if (at == At.WITHIN_LINE) {
                readLine(in);
            } else {
                readLineStart(in.readByte());
            }
        }
        return at == At.END;
    }

    private void readLineStart(byte next) {
        switch (at) {
            case LINE_START -> {
                if (next == DOT) {
                    lineLength = 1;
                    at = At.DOT;
                } else {
                    readFirst(next);
                }
            }
            case DOT -> {
                if (next == CR) {
                    at = At.DOT_CR;
                } else {
                    readFirst(next);
                }
            }
            case DOT_CR -> {
                if (next == LF) {
                    at = At.END;
                } else {
                    append(CR);
                    afterCr = true;
                    readFirst(next);
                }
            }
            case WITHIN_LINE, END -> throw new IllegalStateException("Not at the start of a line: " + at);
        }
    }

    private void readFirst(byte next) {
        at = At.WITHIN_LINE;
        append(next);
        lineLength++;
        if (next == LF) {
            endLine();
        } else {
            afterCr = next == CR;
        }
    }

    private void readLine(ByteBuf in) {
        int start = in.readerIndex();
        int lf = in.indexOf(start, in.writerIndex(), LF);
        int end = lf < 0 ? in.writerIndex() : lf + 1;
        lineLength += end - start;
        if (lineLength > limits.line()) {
            refuse(Reply.LINE_TOO_LONG);
        }
        if (lf > start) {
            afterCr = in.getByte(lf - 1) == CR;
        } else if (lf < 0) {
            afterCr = in.getByte(end - 1) == CR;
        }
        append(in, end - start);
        if (lf >= 0) {
            endLine();
        }
    }

    private void endLine() {
        if (!afterCr) {
            refuse(Reply.BARE_LF);
            at = At.END;
            return;
        }
        afterCr = false;
        lineLength = 0;
        at = At.LINE_START;
    }

    private void append(byte next) {
        if (makeRoom(1)) {
            buffer.append(next);
        }
    }

    private void append(ByteBuf in, int length) {
        if (makeRoom(length)) {
            buffer.append(in, length);
        } else {
            in.skipBytes(length);
        }
    }

    private boolean makeRoom(int length) {
        if (refusal == null) {
            buffer.makeRoom(length).ifPresent(this::refuse);
        }
        return refusal == null;
    }

    private void refuse(Reply reply) {
        if (refusal == null || reply.equals(Reply.BARE_LF)) {
            refusal = reply;
            release();
        }
    }

    /** Why the content is not taken; empty when it is good. */
    Optional<Reply> refusal() {
        return Optional.ofNullable(refusal);
    }

    int size() {
        return buffer.size();
    }

    /** Exactly the bytes between DATA and the lone dot. */
    byte[] content() {
        return buffer.content();
    }

    /** Gives the memory back; the collector then holds nothing. */
    void release() {
        buffer.release();
    }
}
