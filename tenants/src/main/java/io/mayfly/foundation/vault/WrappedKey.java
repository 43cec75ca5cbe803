package io.mayfly.foundation.vault;

/**
 * The key of one address as it lies in the database, read together with what it belongs to: wrapped by its tenant's,
 * which is wrapped by the master key. Nothing can be opened with it in this form.
 */
public record WrappedKey(byte[] ofTenant, byte[] ofAddress) {
    @Override
    public String toString() {
        return "wrapped key";
    }
}
