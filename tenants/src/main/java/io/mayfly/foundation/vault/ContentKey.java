package io.mayfly.foundation.vault;

import com.github.luben.zstd.Zstd;
import io.mayfly.kernel.MessageId;

/**
 * The key of one address, unwrapped: seals contents (zstd, then AES-256-GCM bound to the message's id) and opens them.
 * Compression comes before encryption, and a content is written by outsiders only once, so its length tells nothing
 * about another's.
 */
public final class ContentKey {
    private final AesGcm cipher;

    ContentKey(byte[] key) {
        this.cipher = new AesGcm(key);
    }

    public byte[] seal(CompressedContent content, MessageId message) {
        return cipher.seal(content.bytes(), message.bytes());
    }

    /**
     * @param size the content's size in bytes, as stored beside it
     * @throws SealBroken when the sealed bytes aren't those of this message
     */
    public byte[] open(byte[] sealed, MessageId message, int size) {
        return Zstd.decompress(cipher.open(sealed, message.bytes()), size);
    }
}
