package io.mayfly.gateway.smtp.command;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.apache.james.server.core.MimeMessageSource;

/** Content in memory, from which James reads a MIME message when a matcher or mailet asks for one. */
record ContentSource(String id, byte[] content) implements MimeMessageSource {

    @Override
    public String getSourceId() {
        return id;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public long getMessageSize() {
        return content.length;
    }
}
