package io.mayfly.webapp.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose beginning was read, and is given again to whom it is for. */
final class ReadRequest extends HttpServletRequestWrapper {
    private final byte[] beginning;
    private final boolean whole;
    private @Nullable ServletInputStream body;

    /** @param whole whether nothing comes after that */
    ReadRequest(HttpServletRequest request, byte[] beginning, boolean whole) {
        super(request);
        this.beginning = beginning;
        this.whole = whole;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream given = body;
        if (given == null) {
            InputStream begun = new ByteArrayInputStream(beginning);
            given = new Body(whole ? begun : new SequenceInputStream(begun, super.getInputStream()));
            body = given;
        }
        return given;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        @Nullable String named = getCharacterEncoding();
        Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class Body extends ServletInputStream {
        private final InputStream in;
        private boolean finished;

        private Body(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            finished = one < 0;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("It has been read");
        }
    }
}
