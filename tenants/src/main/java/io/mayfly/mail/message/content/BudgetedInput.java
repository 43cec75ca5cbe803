package io.mayfly.mail.message.content;

import java.io.InputStream;

/** Bytes that come to an early end when the time to read them is up, wherever within a parser that is. */
final class BudgetedInput extends InputStream {
    private final byte[] bytes;
    private final CpuBudget budget;
    private int position;

    BudgetedInput(byte[] bytes, CpuBudget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : bytes[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean isAtEnd() {
        return position >= bytes.length || budget.isSpent();
    }
}
