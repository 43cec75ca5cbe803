package io.mayfly.foundation.vault;

import com.github.luben.zstd.Zstd;

/** The content of a message made small, once for all copies of it that are sealed. */
public final class CompressedContent {
    private static final int LEVEL = 3;

    private final byte[] bytes;

    private CompressedContent(byte[] bytes) {
        this.bytes = bytes;
    }

    public static CompressedContent of(byte[] content) {
        return new CompressedContent(Zstd.compress(content, LEVEL));
    }

    byte[] bytes() {
        return bytes;
    }
}
