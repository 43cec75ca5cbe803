package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.smtp.Reply;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.Optional;

/** Bytes that grow up to a limit, each growth paid for out of the budget. Not safe for several threads. */
final class ContentBuffer {

    private static final int SMALLEST = 16 * 1024;

    private final ContentBudget budget;
    private final long limit;
    private byte[] bytes = {};
    private int size;

    ContentBuffer(ContentBudget budget, long limit) {
        this.budget = budget;
        this.limit = limit;
    }

    /** Makes sure that so many more bytes fit, or says why they can't. */
    Optional<Reply> makeRoom(int length) {
        if (size + (long) length > limit) {
            return Optional.of(Reply.TOO_BIG);
        }
        if (size + length > bytes.length) {
            int wanted = (int) Math.max(Math.min(bytes.length * 2L, limit), Math.max(SMALLEST, size + length));
            if (!budget.take(wanted - bytes.length)) {
                return Optional.of(Reply.OUT_OF_MEMORY);
            }
            bytes = Arrays.copyOf(bytes, wanted);
        }
        return Optional.empty();
    }

    void append(byte next) {
        bytes[size++] = next;
    }

    void append(ByteBuf in, int length) {
        in.readBytes(bytes, size, length);
        size += length;
    }

    int size() {
        return size;
    }

    byte[] content() {
        return Arrays.copyOf(bytes, size);
    }

    /** Gives the memory back; the buffer then holds nothing. */
    void release() {
        budget.giveBack(bytes.length);
        bytes = new byte[] {};
        size = 0;
    }
}
