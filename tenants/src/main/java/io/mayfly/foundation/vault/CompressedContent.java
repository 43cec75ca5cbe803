package io.mayfly.foundation.vault;

import com.github.luben.zstd.ZstdCompressCtx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The content of a message made small, once for all copies of it that are sealed. */
public final class CompressedContent {
    private static final int LEVEL = 3;

    /** Making a compressor takes as long as a small mail does; each holds about a megabyte, outside the heap. */
    private static final BlockingQueue<ZstdCompressCtx> IDLE = new ArrayBlockingQueue<>(4);

    private final byte[] bytes;

    private CompressedContent(byte[] bytes) {
        this.bytes = bytes;
    }

    public static CompressedContent of(byte[] content) {
        ZstdCompressCtx idle = IDLE.poll();
        ZstdCompressCtx compressor = idle == null ? new ZstdCompressCtx().setLevel(LEVEL) : idle;
        try {
            return new CompressedContent(compressor.compress(content));
        } finally {
            if (!IDLE.offer(compressor)) {
                compressor.close();
            }
        }
    }

    /** In bytes. */
    public int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }
}
