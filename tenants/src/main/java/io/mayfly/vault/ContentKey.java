package io.mayfly.vault;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The key of one address, unwrapped: seals contents (zstd, then AES-256-GCM bound to the message's id) and opens them.
 * Compression comes before encryption, and a content is written by outsiders only once, so its length tells nothing
 * about another's.
 */
public final class ContentKey {
    private static final int LEVEL = 3;

    private final AesGcm cipher;

    ContentKey(byte[] key) {
        this.cipher = new AesGcm(key);
    }

    public byte[] seal(byte[] content, UUID message) {
        return cipher.seal(Zstd.compress(content, LEVEL), bytes(message));
    }

    /**
     * @param size the content's size in bytes, as stored beside it
     * @throws SealBroken when the sealed bytes aren't those of this message
     */
    public byte[] open(byte[] sealed, UUID message, int size) {
        return Zstd.decompress(cipher.open(sealed, bytes(message)), size);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
