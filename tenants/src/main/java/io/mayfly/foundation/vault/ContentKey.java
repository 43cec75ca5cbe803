package io.mayfly.foundation.vault;

import com.github.luben.zstd.Zstd;
import io.mayfly.kernel.MessageId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The key of one address, unwrapped: seals contents (zstd, then AES-256-GCM bound to the message's id) and opens them,
 * and so the facts about each message. Compression comes before encryption, and a content is written by outsiders only
 * once, so its length tells nothing about another's.
 */
public final class ContentKey {
    private static final byte[] FACTS = "facts".getBytes(StandardCharsets.US_ASCII);

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

    /** Seals the facts about a message, bound to its id and to being facts, so that they don't open as its content. */
    public byte[] sealFacts(byte[] facts, MessageId message) {
        return cipher.seal(facts, factsOf(message));
    }

    /** @throws SealBroken when the sealed bytes aren't the facts about this message */
    public byte[] openFacts(byte[] sealed, MessageId message) {
        return cipher.open(sealed, factsOf(message));
    }

    private static byte[] factsOf(MessageId message) {
        byte[] id = message.bytes();
        return ByteBuffer.allocate(id.length + FACTS.length).put(id).put(FACTS).array();
    }
}
