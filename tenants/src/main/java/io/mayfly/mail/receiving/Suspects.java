package io.mayfly.mail.receiving;

import java.util.Optional;
import java.util.function.Function;

/**
 * Contents whose reading once ended the process, so that they aren't read again: an honest sender retries what was not
 * acknowledged, and would end the next process, too.
 */
public interface Suspects {

    /**
     * Reads a content while it is noted, so that it is a suspect if the process doesn't live to see the reading return.
     *
     * @return what was read, or nothing, as the content is a suspect
     */
    <T> Optional<T> read(byte[] content, Function<byte[], T> reading);
}
