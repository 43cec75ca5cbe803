package io.mayfly.gateway.smtp;

import org.apache.james.protocols.api.Response;

/** The command that content belongs to; the engine asks it when content is complete and there is room to store it. */
public interface ContentCommand {

    /**
     * Answers for content that has come in whole. Runs on a worker, so it may wait.
     *
     * @param content exactly the bytes between DATA and the lone dot
     */
    Response onContent(ClientSession session, byte[] content);
}
